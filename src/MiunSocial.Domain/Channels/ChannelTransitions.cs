using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>
/// Every move in a channel's life: the aggregate, the buttons and the tests read this one table. Editing facts is not among them: it
/// never changes the status.
/// </summary>
public static class ChannelTransitions
{
    public static IReadOnlyList<ChannelTransition> All { get; } =
    [
        new(ChannelStatus.Planned, ChannelVerb.Activate, ChannelStatus.Active, ChannelParty.Officer, HistoryKind.ChannelActivated),
        new(ChannelStatus.Planned, ChannelVerb.CancelPlan, ChannelStatus.Closed, ChannelParty.Officer, HistoryKind.ChannelCancelled),
        new(ChannelStatus.Active, ChannelVerb.Pause, ChannelStatus.Paused, ChannelParty.Keeper, HistoryKind.ChannelPaused),
        new(ChannelStatus.Paused, ChannelVerb.Resume, ChannelStatus.Active, ChannelParty.Keeper, HistoryKind.ChannelResumed),
        new(ChannelStatus.Active, ChannelVerb.BeginClosing, ChannelStatus.Closing, ChannelParty.Officer, HistoryKind.ChannelClosingBegun),
        new(ChannelStatus.Paused, ChannelVerb.BeginClosing, ChannelStatus.Closing, ChannelParty.Officer, HistoryKind.ChannelClosingBegun),
        new(ChannelStatus.Closing, ChannelVerb.Close, ChannelStatus.Closed, ChannelParty.Officer, HistoryKind.ChannelClosed),
    ];

    public static ChannelTransition? Find(ChannelStatus from, ChannelVerb verb) =>
        All.FirstOrDefault(transition => transition.From == from && transition.Verb == verb);

    /// <summary>What somebody may do with a channel as it stands.</summary>
    public static IEnumerable<ChannelTransition> OpenTo(bool isOfficer, bool isKeeper, ChannelStatus status) => All.Where(transition =>
        transition.From == status && (isOfficer || (isKeeper && transition.Who == ChannelParty.Keeper)));
}

/// <summary>One row of the lifecycle.</summary>
/// <param name="Who">Who may use the verb in the registry; a request that plans a channel uses the first two on its own.</param>
public sealed record ChannelTransition(ChannelStatus From, ChannelVerb Verb, ChannelStatus To, ChannelParty Who, HistoryKind Happened);

public enum ChannelParty
{
    /// <summary>Any communications officer.</summary>
    Officer,

    /// <summary>The channel's responsible or one of its administrators, or an officer.</summary>
    Keeper,
}

public enum ChannelVerb
{
    Activate,
    CancelPlan,
    Pause,
    Resume,
    BeginClosing,
    Close,
}
