using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Notices;

/// <summary>One page of the reader's notices, the latest first.</summary>
public sealed record Index
{
    public required IReadOnlyList<NoticeRow> Rows { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>On all pages.</summary>
    public required bool HasUnread { get; init; }
}

public sealed record NoticeRow
{
    public required Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>What people call the record that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required bool IsUnread { get; init; }

    /// <summary>The page that it leads to.</summary>
    public string Address => NoticeKinds.Of(Kind).PathOf(SubjectId, Subject);
}
