using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A request as its page has read it, for what officers see beside it.</summary>
public sealed record DeskSubject
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required RequestContent Content { get; init; }

    public required RequestStanding Standing { get; init; }

    public required string RequesterName { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    public required Guid? AssigneeId { get; init; }

    /// <summary>Null while nobody has it.</summary>
    public required string? AssigneeName { get; init; }

    public required string? RecordNumber { get; init; }

    /// <summary>The channel it is about, or the one that grew from it.</summary>
    public required Guid? ChannelId { get; init; }

    public required IReadOnlyList<AskedConsent> Consents { get; init; }

    /// <summary>Those who look after a channel that is to have another responsible.</summary>
    public required IReadOnlyList<ChannelPerson> Keepers { get; init; }
}
