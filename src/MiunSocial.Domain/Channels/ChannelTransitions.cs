using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>Every move in a channel's life. Editing facts is not among them: it never changes the status.</summary>
public static class ChannelTransitions
{
    public static IReadOnlyList<ChannelTransition> All { get; } =
    [
        new(ChannelStatus.Planned, ChannelVerb.Activate, ChannelStatus.Active, HistoryKind.ChannelActivated),
        new(ChannelStatus.Planned, ChannelVerb.CancelPlan, ChannelStatus.Closed, HistoryKind.ChannelCancelled),
        new(ChannelStatus.Active, ChannelVerb.Pause, ChannelStatus.Paused, HistoryKind.ChannelPaused),
        new(ChannelStatus.Paused, ChannelVerb.Resume, ChannelStatus.Active, HistoryKind.ChannelResumed),
        new(ChannelStatus.Active, ChannelVerb.BeginClosing, ChannelStatus.Closing, HistoryKind.ChannelClosingBegun),
        new(ChannelStatus.Paused, ChannelVerb.BeginClosing, ChannelStatus.Closing, HistoryKind.ChannelClosingBegun),
        new(ChannelStatus.Closing, ChannelVerb.Close, ChannelStatus.Closed, HistoryKind.ChannelClosed),
    ];

    public static ChannelTransition? Find(ChannelStatus from, ChannelVerb verb) =>
        All.FirstOrDefault(transition => transition.From == from && transition.Verb == verb);
}

public sealed record ChannelTransition(ChannelStatus From, ChannelVerb Verb, ChannelStatus To, HistoryKind Happened);

public enum ChannelVerb
{
    Activate,
    CancelPlan,
    Pause,
    Resume,
    BeginClosing,
    Close,
}
