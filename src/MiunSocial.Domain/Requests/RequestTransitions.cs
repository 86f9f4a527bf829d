using MiunSocial.Domain.Shared;
using static MiunSocial.Domain.Requests.RequestCondition;
using static MiunSocial.Domain.Requests.RequestNeed;
using static MiunSocial.Domain.Requests.RequestParty;
using static MiunSocial.Domain.Requests.RequestState;

namespace MiunSocial.Domain.Requests;

/// <summary>
/// The workflow of requests: every move there is. The aggregate, the buttons, authorization, the tests and
/// docs/request-workflow.md all read this one table.
/// </summary>
public static class RequestTransitions
{
    public static IReadOnlyList<RequestTransition> All { get; } =
    [
        new(Draft, RequestVerb.Submit, Requester, ValidForm, HistoryKind.RequestSubmitted,
            [new(Review, NoEndorsementNeeded), new(Endorsement, Otherwise)]),
        new(Draft, RequestVerb.Discard, Requester, Nothing, HistoryKind.RequestDiscarded, [new(null, Always)]),

        new(Endorsement, RequestVerb.Endorse, Endorser, Nothing, HistoryKind.RequestEndorsed, [new(Review, Always)]),
        new(Endorsement, RequestVerb.Decline, Endorser, Reason, HistoryKind.RequestDeclined, [new(Declined, Always)]),
        new(Endorsement, RequestVerb.Withdraw, Requester, Nothing, HistoryKind.RequestWithdrawn, [new(Withdrawn, Always)]),

        new(Review, RequestVerb.Approve, OtherOfficer, Nothing, HistoryKind.RequestApproved,
            [new(Review, MoreApprovalsNeeded), new(Setup, IsNewAccount), new(Verification, IsExistingAccount), new(Completed, Otherwise)]),
        new(Review, RequestVerb.Return, Officer, Message, HistoryKind.RequestReturned, [new(Completion, Always)]),
        new(Review, RequestVerb.Reject, OtherOfficer, Reason, HistoryKind.RequestRejected, [new(Rejected, Always)]),
        new(Review, RequestVerb.Withdraw, Requester, Nothing, HistoryKind.RequestWithdrawn, [new(Withdrawn, Always)]),

        new(Completion, RequestVerb.Resubmit, Requester, ValidForm, HistoryKind.RequestResubmitted, [new(Review, Always)]),
        new(Completion, RequestVerb.Withdraw, Requester, Nothing, HistoryKind.RequestWithdrawn, [new(Withdrawn, Always)]),
        new(Completion, RequestVerb.Expire, Clock, Deadline, HistoryKind.RequestExpired, [new(Expired, Always)]),

        new(Setup, RequestVerb.Confirm, Requester, ConfirmedAccount, HistoryKind.RequestConfirmed, [new(Verification, Always)]),
        new(Setup, RequestVerb.Withdraw, Requester, Nothing, HistoryKind.RequestWithdrawn, [new(Withdrawn, Always)]),
        new(Setup, RequestVerb.Expire, Clock, Deadline, HistoryKind.RequestExpired, [new(Expired, Always)]),

        new(Verification, RequestVerb.Verify, OtherOfficer, OwnAddress, HistoryKind.RequestVerified, [new(Completed, Always)]),
        new(Verification, RequestVerb.SendBack, Officer, Message, HistoryKind.RequestSentBack, [new(Setup, Always)]),
    ];

    public static RequestTransition? Find(RequestState from, RequestVerb verb) =>
        All.FirstOrDefault(transition => transition.From == from && transition.Verb == verb);

    public static IEnumerable<RequestTransition> From(RequestState state) => All.Where(transition => transition.From == state);

    /// <summary>Whether the event tells of a move that left a step in a request's course.</summary>
    public static bool IsStep(HistoryKind happened) =>
        happened == HistoryKind.RequestAnswered || All.Any(transition => transition.Happened == happened && transition.Outcomes.Any(outcome => outcome.To is not null));

    /// <summary>Whether the verb decides something on the university's behalf, so that it belongs on paper.</summary>
    public static bool IsDecision(RequestVerb verb) =>
        verb is RequestVerb.Endorse or RequestVerb.Decline or RequestVerb.Approve or RequestVerb.Reject or RequestVerb.Verify;

    /// <summary>Whether the step settled what was asked for, so that there is a decision to put on paper: the endorsement only asks on, and an approval that waits for another officer's settles nothing yet.</summary>
    public static bool Settles(RequestVerb verb, RequestState to) =>
        verb is RequestVerb.Decline or RequestVerb.Reject or RequestVerb.Verify || (verb == RequestVerb.Approve && to != Review);

    /// <summary>Whose turn it is; null when the request has ended.</summary>
    public static RequestParty? TurnOf(RequestState state) => state switch
    {
        Draft or Completion or Setup => Requester,
        Endorsement => Endorser,
        Review or Verification => Officer,
        Completed or Declined or Rejected or Withdrawn or Expired => null,
    };

    /// <summary>States that nothing leaves.</summary>
    public static bool HasEnded(RequestState state) => TurnOf(state) is null;
}

/// <summary>One row of the workflow.</summary>
/// <param name="Outcomes">Where it leads: the first whose condition holds.</param>
public sealed record RequestTransition(
    RequestState From, RequestVerb Verb, RequestParty Who, RequestNeed Needs, HistoryKind Happened, IReadOnlyList<RequestOutcome> Outcomes)
{
    /// <summary>What history says of it: advice is not approved but given.</summary>
    public HistoryKind HappenedTo(RequestType type) =>
        Happened == HistoryKind.RequestApproved && type == RequestType.Advice ? HistoryKind.RequestAnswered : Happened;
}

/// <param name="To">Null when the request is deleted.</param>
public sealed record RequestOutcome(RequestState? To, RequestCondition When);

public enum RequestParty
{
    Requester,

    /// <summary>The head of the endorsing unit, or a stand-in within their dates; never the requester.</summary>
    Endorser,

    /// <summary>Any communications officer.</summary>
    Officer,

    /// <summary>A communications officer who is not the requester.</summary>
    OtherOfficer,

    Clock,
}

/// <summary>What a verb asks of whoever uses it.</summary>
public enum RequestNeed
{
    Nothing,

    /// <summary>A form without problems.</summary>
    ValidForm,

    /// <summary>A reason in words.</summary>
    Reason,

    /// <summary>A message that says what is missing.</summary>
    Message,

    /// <summary>The live address, the platform's id if any, the administrators and their two-step sign-in.</summary>
    ConfirmedAccount,

    /// <summary>The address belongs to the platform and to no other channel.</summary>
    OwnAddress,

    /// <summary>The policy's days have passed.</summary>
    Deadline,
}

/// <summary>When an outcome is the one that counts.</summary>
public enum RequestCondition
{
    Always,

    /// <summary>The policy asks for no endorsement of the type, or the requester is the head.</summary>
    NoEndorsementNeeded,

    /// <summary>Fewer different officers have approved than the policy asks for.</summary>
    MoreApprovalsNeeded,
    IsNewAccount,
    IsExistingAccount,
    Otherwise,
}
