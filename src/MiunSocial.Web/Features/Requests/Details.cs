using Microsoft.Extensions.Localization;
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

    /// <summary>Words that are offered with these moves.</summary>
    public required IReadOnlyList<OfferedReason> Reasons { get; init; }

    /// <summary>The one that the reader picked without script.</summary>
    public Guid? PickedReason { get; init; }

    /// <summary>What an officer's desk around it is made of; null for others.</summary>
    public required DeskSubject? Desk { get; init; }

    public required bool IsRequester { get; init; }

    public required DateOnly Today { get; init; }

    public required LiveAccountForm Confirmation { get; init; }

    /// <summary>What was asked for, part by part.</summary>
    public required IReadOnlyList<ContentSection> Content { get; init; }

    public IReadOnlyList<Undertaking> Undertakings { get; init; } = [];

    /// <summary>What is to be ticked off before the account is confirmed, or with it.</summary>
    public IReadOnlyList<Undertaking> OpenConditions =>
        Request.Type == RequestType.NewAccount ? [.. Undertakings.Where(one => !one.IsMet)] : [];

    /// <summary>Whether the reader may tick them off.</summary>
    public bool MayMeet { get; init; }

    public IReadOnlyList<ConsentView> Consents { get; init; } = [];

    /// <summary>Whether it is the reader's word that is asked for.</summary>
    public bool MayConsent { get; init; }

    /// <summary>Of the draft that is made if the reader asks once more; a button pressed twice makes one.</summary>
    public required Guid NewId { get; init; }

    /// <summary>Whether the reader may ask for the same once more.</summary>
    public bool MayAskAgain => IsRequester && RequestTransitions.HasEnded(Request.State);

    /// <summary>A text that some types of request have words of their own for.</summary>
    public string Words(IStringLocalizer<RequestsText> texts, string key) =>
        texts.WordsFor(Request.Type, key);

    /// <summary>Whether there is a decision that could be shown on paper.</summary>
    public bool HasDecision => Request.Steps.Any(step => RequestTransitions.Settles(step.Verb, step.To));

    /// <summary>Whether the move cannot be made without words; advice is an answer in words.</summary>
    public bool IsTextNeeded(RequestVerb verb) =>
        RequestMove.IsTextNeeded(verb) || (verb == RequestVerb.Approve && Request.Type == RequestType.Advice);

    public RequestParty? Turn => RequestTransitions.TurnOf(Request.State);

    public bool IsReplyLate => Request.State == RequestState.Review && Request.ReplyDueOn < Today;

    public IEnumerable<PersonView> Confirmed => People.Where(person => person.IsConfirmed);
}

public sealed record RequestView
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required RequestType Type { get; init; }

    public required RequestState State { get; init; }

    public required Guid RequesterId { get; init; }

    public required string RequesterName { get; init; }

    public required string RequesterEmail { get; init; }

    /// <summary>A two-letter code.</summary>
    public required string RequesterLanguage { get; init; }

    public required Guid? AssigneeId { get; init; }

    public required string? AssigneeName { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required LocalizedText Unit { get; init; }

    public required LocalizedText? EndorsingUnit { get; init; }

    public required string? EndorserName { get; init; }

    /// <summary>Null where no account is asked for; likewise the platform's icon.</summary>
    public required LocalizedText? Kind { get; init; }

    public required string? PlatformIcon { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    /// <summary>Without the people of an account, which are read for themselves.</summary>
    public required RequestContent Content { get; init; }

    public required string? LiveAddress { get; init; }

    public required string? PlatformAccountId { get; init; }

    public required string? ChannelSlug { get; init; }

    public required string? ChannelName { get; init; }

    public required ChannelStatus? ChannelStatus { get; init; }

    public required string? RecordNumber { get; init; }

    public required DateOnly? FollowUpOn { get; init; }

    /// <summary>The ended request that this one was copied from.</summary>
    public required string? FollowsReference { get; init; }

    public required IReadOnlyList<RequestStep> Steps { get; init; }

    public string Title => Content.Title;

    public RequestStanding Standing =>
        new() { State = State, RequesterId = RequesterId, EndorsingUnitId = EndorsingUnitId, Steps = Steps };
}

/// <param name="IsConfirmed">Named when the account was confirmed, not when it was asked for.</param>
public sealed record PersonView(ChannelPart Part, string Name, string Email, Affiliation Affiliation, bool IsConfirmed);

public sealed record ConsentView(ConsentPart Part, string Name, string EmailKey, DateTime? GivenAt);
