namespace MiunSocial.Domain.Requests;

/// <summary>What somebody is reminded of, once for each date it is about.</summary>
public enum RequestReminder
{
    /// <summary>The requester: the last day to answer is within a week. About that day.</summary>
    ExpiresWithinAWeek,

    /// <summary>The requester: the last day to answer is tomorrow at the latest, or has passed unannounced. About that day.</summary>
    ExpiresWithinADay,

    /// <summary>Officers: the promised day is today or the next working day. About that day.</summary>
    ReplyDueSoon,

    /// <summary>Officers: the promised day has passed. About that day.</summary>
    ReplyOverdue,

    /// <summary>Whoever endorses: it has waited for a working week, and again each week. About the day that the wait reached that length.</summary>
    EndorsementWaits,

    /// <summary>Stand-ins for whoever endorses: their dates begin while it waits. About that day.</summary>
    StandInBegins,

    /// <summary>The requester: the draft is removed in two weeks unless it is used. About the last day it is kept by its age.</summary>
    DraftRemovalNears,

    /// <summary>The requester and the officer: something agreed was to be done by a day that has passed. About that day.</summary>
    ActionOverdue,

    /// <summary>The requester and the officer: the day has come that was agreed for a follow-up. About that day.</summary>
    FollowUpDue,
}

/// <param name="On">The date it is about.</param>
public sealed record DueReminder(RequestReminder Kind, DateOnly On);

/// <summary>What settles whether somebody is to be reminded of a request. Read without loading the whole of it.</summary>
public sealed record RequestWait
{
    public required RequestState State { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    /// <summary>The latest day before today on which something agreed was to be done that nobody has ticked off.</summary>
    public required DateOnly? ActionOverdueSince { get; init; }

    public required DateOnly? FollowUpOn { get; init; }

    /// <summary>Whether somebody begins today to stand in for whoever endorses, and has not been asked before.</summary>
    public required bool StandInBegins { get; init; }
}
