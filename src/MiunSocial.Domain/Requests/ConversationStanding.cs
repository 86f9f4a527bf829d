using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What settles who may write about a request, and who reads the officers' notes. Pages read it without loading the whole request.</summary>
public sealed record ConversationStanding
{
    /// <summary>How long after the end, and after a follow-up, one can still write; after that a new request is the way.</summary>
    public const int DaysAfterEnd = 30;

    public required RequestState State { get; init; }

    public required Guid RequesterId { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required DateTime? EndedAt { get; init; }

    /// <summary>The day agreed on for a follow-up, on which there is something to say again.</summary>
    public required DateOnly? FollowUpOn { get; init; }

    /// <summary>As whom the actor writes; null for those who only read, or see nothing of it.</summary>
    public RequestParty? PartyOf(Actor actor)
    {
        if (actor.PersonId == RequesterId)
        {
            return RequestParty.Requester;
        }
        if (actor.Is(Role.Officer))
        {
            return RequestParty.Officer;
        }
        return HasEndorser && actor.Is(Role.Staff) && actor.EndorsesFor.Contains(EndorsingUnitId!.Value) ? RequestParty.Endorser : null;
    }

    /// <summary>The unit has its say while it is asked, and when it was what it said that ended the request.</summary>
    public bool HasEndorser => State is RequestState.Endorsement or RequestState.Declined && EndorsingUnitId is not null;

    /// <summary>Whether anybody may write now.</summary>
    public bool IsOpen(DateTime now) => State != RequestState.Draft && (EndedAt is not { } ended || now < ended.AddDays(DaysAfterEnd)
        || SwedishCalendar.DayOf(now) <= FollowUpOn?.AddDays(DaysAfterEnd));

    public bool MayWrite(Actor actor, DateTime now) => IsOpen(now) && PartyOf(actor) is not null;

    /// <summary>Officers, except of their own request.</summary>
    public bool SeesNotes(Actor actor) => PartyOf(actor) == RequestParty.Officer;
}
