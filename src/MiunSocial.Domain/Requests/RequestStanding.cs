using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What settles who may do what with a request now. Pages read it without loading the whole request.</summary>
public sealed record RequestStanding
{
    public required RequestState State { get; init; }

    public required Guid RequesterId { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required IReadOnlyList<RequestStep> Steps { get; init; }

    /// <summary>Moves this actor could make now, whatever they may still have to fill in.</summary>
    public IEnumerable<RequestTransition> MovesOpenTo(Actor actor) =>
        RequestTransitions.From(State).Where(transition => IsParty(transition.Who, actor) && !HasApproved(transition.Verb, actor));

    /// <summary>Who has approved since the request last came to review.</summary>
    public IEnumerable<Guid?> ApproversInRound() => ApprovalsInRound().Select(step => step.ActorId);

    /// <summary>Approvals that wait for another officer's, the latest first.</summary>
    public IEnumerable<RequestStep> ApprovalsInRound() => Steps
        .OrderByDescending(step => step.Number)
        .TakeWhile(step => step is { From: RequestState.Review, To: RequestState.Review });

    /// <summary>Whether it is an approval that came to nothing: while it waited for another officer's, the review ended otherwise.</summary>
    public bool HasLapsed(RequestStep approval) =>
        approval is { Verb: RequestVerb.Approve, To: RequestState.Review }
        && Steps.Where(step => step.Number > approval.Number && step.To != RequestState.Review).MinBy(step => step.Number) is { Verb: not RequestVerb.Approve };

    /// <summary>The undertakings that count: those of approvals that have not lapsed.</summary>
    public IEnumerable<Undertaking> Binding(IEnumerable<Undertaking> all)
    {
        var lapsed = Steps.Where(HasLapsed).Select(step => step.Number).ToHashSet();
        return all.Where(one => !lapsed.Contains(one.StepNumber));
    }

    /// <summary>Whether the actor may tick undertakings off: the requester conditions while the account is made, either side agreed actions.</summary>
    public bool MayMeet(RequestType type, Actor actor) => type == RequestType.NewAccount
        ? State == RequestState.Setup && actor.PersonId == RequesterId
        : State == RequestState.Completed && (actor.PersonId == RequesterId || actor.Is(Role.Officer));

    /// <summary>Whether it has been submitted and is still to be decided.</summary>
    public bool IsUndecided => State is RequestState.Endorsement or RequestState.Review or RequestState.Completion;

    /// <summary>Whether those who leave a channel or take it over can still give their word.</summary>
    public bool AwaitsConsents => IsUndecided;

    private bool IsParty(RequestParty party, Actor actor)
    {
        var isRequester = actor.PersonId == RequesterId;
        return party switch
        {
            RequestParty.Requester => isRequester,
            RequestParty.Endorser =>
                !isRequester && actor.Is(Role.Staff) && EndorsingUnitId is { } unit && actor.EndorsesFor.Contains(unit),
            RequestParty.Officer => actor.Is(Role.Officer),
            RequestParty.OtherOfficer => !isRequester && actor.Is(Role.Officer),
            RequestParty.Clock => actor.IsClock,
        };
    }

    /// <summary>The policy counts different officers, so nobody approves twice in one round.</summary>
    private bool HasApproved(RequestVerb verb, Actor actor) =>
        verb == RequestVerb.Approve && ApproversInRound().Contains(actor.PersonId);
}
