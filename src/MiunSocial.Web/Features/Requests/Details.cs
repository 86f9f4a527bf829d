using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>A request with its course, and what the reader can do with it.</summary>
public sealed record DetailsPage
{
    public required RequestView Request { get; init; }

    public required IReadOnlyList<PersonView> People { get; init; }

    /// <summary>The moves open to the reader, in the order of the workflow's table.</summary>
    public required IReadOnlyList<RequestTransition> Moves { get; init; }

    /// <summary>Channels that an officer should know of before deciding; empty for others.</summary>
    public required IReadOnlyList<SimilarChannel> Similar { get; init; }

    public required bool IsRequester { get; init; }

    public required bool ShowsSimilar { get; init; }

    public required DateOnly Today { get; init; }

    public required LiveAccountForm Confirmation { get; init; }

    public required IReadOnlyDictionary<Guid, string> AudienceNames { get; init; }

    public RequestParty? Turn => RequestTransitions.TurnOf(Request.State);

    public bool IsReplyLate => Request.State == RequestState.Review && Request.ReplyDueOn < Today;

    public IEnumerable<PersonView> Proposed => People.Where(person => !person.IsConfirmed);

    public IEnumerable<PersonView> Confirmed => People.Where(person => person.IsConfirmed);
}

public sealed record RequestView
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required RequestType Type { get; init; }

    public required RequestState State { get; init; }

    public required Guid RequesterId { get; init; }

    public required string RequesterName { get; init; }

    public required string RequesterEmail { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required LocalizedText Unit { get; init; }

    public required string UnitSlug { get; init; }

    public required LocalizedText? EndorsingUnit { get; init; }

    public required string? EndorserName { get; init; }

    public required LocalizedText Kind { get; init; }

    public required Guid KindId { get; init; }

    public required string PlatformIcon { get; init; }

    public required string PlatformName { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    public required AccountProposal Proposal { get; init; }

    public required string? LiveAddress { get; init; }

    public required string? PlatformAccountId { get; init; }

    public required string? ChannelSlug { get; init; }

    public required ChannelStatus? ChannelStatus { get; init; }

    public required IReadOnlyList<RequestStep> Steps { get; init; }

    public RequestStanding Standing =>
        new() { State = State, RequesterId = RequesterId, EndorsingUnitId = EndorsingUnitId, Steps = Steps };
}

/// <param name="IsConfirmed">Named when the account was confirmed, not when it was asked for.</param>
public sealed record PersonView(ChannelPart Part, string Name, string Email, Affiliation Affiliation, bool IsConfirmed);

public sealed record SimilarChannel
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string PlatformIcon { get; init; }

    public required LocalizedText Unit { get; init; }

    public required ChannelStatus Status { get; init; }

    public required bool IsSameUnit { get; init; }

    public required bool IsSameKind { get; init; }

    public required bool SharesAudience { get; init; }
}

/// <summary>Somebody was quicker: who did what, and what the reader had written, so that nothing is lost.</summary>
public sealed record ConflictPage
{
    public required string Label { get; init; }

    public required string Address { get; init; }

    public required RequestState State { get; init; }

    public required TimelineItem? Latest { get; init; }

    public IReadOnlyList<WrittenText> Written { get; init; } = [];
}

/// <param name="Label">Of the field it was written in.</param>
public sealed record WrittenText(string Label, string Text);
