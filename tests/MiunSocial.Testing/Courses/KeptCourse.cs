using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Courses;

/// <summary>One request as the database keeps it.</summary>
public sealed record KeptCourse
{
    public required Guid Id { get; init; }

    public required string? Reference { get; init; }

    public required Guid RequesterId { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required RequestState State { get; init; }

    public required string Need { get; init; }

    /// <summary>How many are named in the proposal.</summary>
    public required int People { get; init; }

    public required IReadOnlyList<RequestStep> Steps { get; init; }

    public IReadOnlyList<KeptChannel> Channels { get; init; } = [];

    /// <summary>Of the request and of its channels.</summary>
    public IReadOnlyList<KeptHistory> History { get; init; } = [];

    public IReadOnlyList<KeptNotice> Notices { get; init; } = [];
}

public sealed record KeptChannel(Guid Id, Guid RequestId, ChannelStatus Status);

public sealed record KeptHistory(Guid SubjectId, HistoryKind Kind, DateTime At);

public sealed record KeptNotice(Guid SubjectId, NoticeKind Kind, Guid RecipientId, DateTime At);
