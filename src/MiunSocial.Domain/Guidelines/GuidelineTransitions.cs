using MiunSocial.Domain.Shared;
using static MiunSocial.Domain.Guidelines.GuidelineNeed;
using static MiunSocial.Domain.Guidelines.GuidelineStage;
using static MiunSocial.Domain.Guidelines.GuidelineVersionState;

namespace MiunSocial.Domain.Guidelines;

/// <summary>
/// Every move of a guideline and of its versions. The aggregate, the buttons and the tests read this one table.
/// </summary>
public static class GuidelineTransitions
{
    private static readonly VersionMove Supersede = new(InForce, Superseded);
    private static readonly VersionMove Retire = new(InForce, Retired);

    public static IReadOnlyList<GuidelineTransition> All { get; } =
    [
        new(Resting, GuidelineVerb.Begin, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineDraftBegun, [new(null, Draft)]),

        new(InDraft, GuidelineVerb.Write, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineDraftWritten, []),
        new(InDraft, GuidelineVerb.Publish, GuidelineParty.Officer, WholeText, HistoryKind.GuidelinePublished, [Supersede, new(Draft, InForce)]),
        new(InDraft, GuidelineVerb.Schedule, GuidelineParty.Officer, WholeTextAndTime, HistoryKind.GuidelineScheduled, [new(Draft, Scheduled)]),
        new(InDraft, GuidelineVerb.Discard, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineDraftDiscarded, [new(Draft, Discarded)]),

        new(AwaitingTime, GuidelineVerb.Unschedule, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineUnscheduled, [new(Scheduled, Draft)]),
        new(AwaitingTime, GuidelineVerb.Publish, GuidelineParty.Clock, DueTime, HistoryKind.GuidelinePublished, [Supersede, new(Scheduled, InForce)]),

        new(Resting, GuidelineVerb.Archive, GuidelineParty.Officer, Reason, HistoryKind.GuidelineArchived, [Retire]),
        new(InDraft, GuidelineVerb.Archive, GuidelineParty.Officer, Reason, HistoryKind.GuidelineArchived, [Retire]),
        new(AwaitingTime, GuidelineVerb.Archive, GuidelineParty.Officer, Reason, HistoryKind.GuidelineArchived, [Retire, new(Scheduled, Draft)]),
        new(Archived, GuidelineVerb.Restore, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineRestored, [new(Retired, InForce)]),

        new(Resting, GuidelineVerb.Review, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineReviewed, []),
        new(InDraft, GuidelineVerb.Review, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineReviewed, []),
        new(AwaitingTime, GuidelineVerb.Review, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineReviewed, []),

        new(Resting, GuidelineVerb.Place, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineChanged, []),
        new(InDraft, GuidelineVerb.Place, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineChanged, []),
        new(AwaitingTime, GuidelineVerb.Place, GuidelineParty.Officer, Nothing, HistoryKind.GuidelineChanged, []),
    ];

    /// <summary>What the actor could do with a guideline as it stands, whatever they may still have to fill in.</summary>
    public static IEnumerable<GuidelineTransition> OpenTo(Actor actor, GuidelineStage stage) =>
        All.Where(transition => transition.From == stage && IsParty(transition.Who, actor));

    /// <param name="open">Of the version that is on its way to be published, if there is one.</param>
    public static GuidelineStage StageOf(bool isArchived, GuidelineVersionState? open) => (isArchived, open) switch
    {
        (true, _) => Archived,
        (_, Draft) => InDraft,
        (_, Scheduled) => AwaitingTime,
        _ => Resting,
    };

    private static bool IsParty(GuidelineParty party, Actor actor) => party switch
    {
        GuidelineParty.Officer => actor.Is(Role.Officer),
        GuidelineParty.Clock => actor.IsClock,
    };
}

/// <summary>One row of the life of guidelines.</summary>
/// <param name="Versions">What becomes of the versions; one whose state no version has moves nothing.</param>
public sealed record GuidelineTransition(
    GuidelineStage From, GuidelineVerb Verb, GuidelineParty Who, GuidelineNeed Needs, HistoryKind Happened, IReadOnlyList<VersionMove> Versions);

/// <param name="From">Null for a version that is begun.</param>
public sealed record VersionMove(GuidelineVersionState? From, GuidelineVersionState To);

/// <summary>How a guideline stands with those who write it.</summary>
public enum GuidelineStage
{
    /// <summary>Nothing is being written.</summary>
    Resting,

    /// <summary>There is a draft.</summary>
    InDraft,

    /// <summary>A version waits for the time at which it is published.</summary>
    AwaitingTime,

    /// <summary>An officer has taken it out of use; no version of it holds. A draft is kept.</summary>
    Archived,
}

public enum GuidelineVerb
{
    /// <summary>A draft, from nothing or from what any version says.</summary>
    Begin,
    Write,
    Publish,
    Schedule,
    Unschedule,
    Discard,
    Archive,
    Restore,

    /// <summary>What holds has been looked through and still holds.</summary>
    Review,

    /// <summary>Say anew what the guideline is for, where it stands among others, who answers for it.</summary>
    Place,
}

public enum GuidelineParty
{
    /// <summary>Any communications officer.</summary>
    Officer,

    Clock,
}

/// <summary>What a verb asks of whoever uses it.</summary>
public enum GuidelineNeed
{
    Nothing,

    /// <summary>A text without problems, and why it changes.</summary>
    WholeText,

    /// <summary>The same, and a time to come.</summary>
    WholeTextAndTime,

    /// <summary>The time that was set has come.</summary>
    DueTime,

    /// <summary>A reason in words.</summary>
    Reason,
}
