using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Imports;

/// <summary>Every move in an import's life: the aggregate, the buttons, the nodes that do the work and the tests read this one table.</summary>
public static class ImportTransitions
{
    public static IReadOnlyList<ImportTransition> All { get; } =
    [
        new(ImportState.Uploaded, ImportVerb.BeginChecking, ImportState.Checking, ImportParty.Clock),
        new(ImportState.Uploaded, ImportVerb.Cancel, ImportState.Cancelled, ImportParty.Officer, HistoryKind.ImportCancelled),
        new(ImportState.Checking, ImportVerb.EndChecking, ImportState.Checked, ImportParty.Clock),
        new(ImportState.Checking, ImportVerb.Refuse, ImportState.Failed, ImportParty.Clock, HistoryKind.ImportFailed),
        new(ImportState.Checking, ImportVerb.Cancel, ImportState.Cancelled, ImportParty.Officer, HistoryKind.ImportCancelled),
        new(ImportState.Checked, ImportVerb.Start, ImportState.Importing, ImportParty.Officer, HistoryKind.ImportStarted),
        new(ImportState.Checked, ImportVerb.Cancel, ImportState.Cancelled, ImportParty.Officer, HistoryKind.ImportCancelled),
        new(ImportState.Importing, ImportVerb.Complete, ImportState.Imported, ImportParty.Clock, HistoryKind.ImportCompleted),
        new(ImportState.Importing, ImportVerb.Cancel, ImportState.Cancelling, ImportParty.Officer),
        new(ImportState.Importing, ImportVerb.GiveUp, ImportState.Failing, ImportParty.Clock),
        new(ImportState.Cancelling, ImportVerb.EndRemoval, ImportState.Cancelled, ImportParty.Clock, HistoryKind.ImportCancelled),
        new(ImportState.Failing, ImportVerb.EndRemoval, ImportState.Failed, ImportParty.Clock, HistoryKind.ImportFailed),
        new(ImportState.Imported, ImportVerb.Undo, ImportState.Undoing, ImportParty.Officer),
        new(ImportState.Undoing, ImportVerb.EndRemoval, ImportState.Undone, ImportParty.Clock, HistoryKind.ImportUndone),
    ];

    public static ImportTransition? Find(ImportState from, ImportVerb verb) =>
        All.FirstOrDefault(transition => transition.From == from && transition.Verb == verb);

    /// <summary>What an officer may do with an import as it stands.</summary>
    public static IEnumerable<ImportVerb> OpenToOfficers(ImportState state) =>
        All.Where(transition => transition.From == state && transition.Who == ImportParty.Officer).Select(transition => transition.Verb);

    /// <summary>States in which a node has something to do.</summary>
    public static IReadOnlyList<ImportState> AtWork { get; } =
        [.. Enum.GetValues<ImportState>().Where(state => WorkIn(state) != ImportWork.None)];

    public static ImportWork WorkIn(ImportState state) => state switch
    {
        ImportState.Uploaded or ImportState.Checking => ImportWork.Check,
        ImportState.Importing => ImportWork.Import,
        ImportState.Cancelling or ImportState.Failing or ImportState.Undoing => ImportWork.Remove,
        ImportState.Checked or ImportState.Imported or ImportState.Cancelled or ImportState.Failed or ImportState.Undone => ImportWork.None,
    };
}

/// <summary>One row of the lifecycle.</summary>
/// <param name="Who">Who causes it. What an officer may cancel, the clock may too, when nobody has decided for a month.</param>
/// <param name="Happened">What history tells; null for moves on the way to one that it tells of.</param>
public sealed record ImportTransition(ImportState From, ImportVerb Verb, ImportState To, ImportParty Who, HistoryKind? Happened = null);

public enum ImportParty
{
    /// <summary>Any communications officer.</summary>
    Officer,
    Clock,
}

/// <summary>What a node does with an import.</summary>
public enum ImportWork
{
    None,

    /// <summary>Read the rows and write down what is wrong with them.</summary>
    Check,

    /// <summary>Write the channels down.</summary>
    Import,

    /// <summary>Take away the channels that were written down.</summary>
    Remove,
}
