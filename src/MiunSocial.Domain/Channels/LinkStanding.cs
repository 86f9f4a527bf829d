namespace MiunSocial.Domain.Channels;

/// <summary>What is shown of a channel's link.</summary>
public static class LinkStanding
{
    /// <param name="link">Null if nothing is known of any address of the channel.</param>
    /// <param name="address">The channel's address now.</param>
    /// <param name="isCheckable">Whether the channel's platform lets robots see accounts.</param>
    public static LinkStatus Of(ChannelLink? link, string? address, bool isCheckable) => link switch
    {
        _ when !isCheckable => LinkStatus.NotCheckable,
        null => LinkStatus.NotChecked,
        // What was found at a former address says nothing about this one.
        _ when link.Address != address => LinkStatus.NotChecked,
        _ => link.Status,
    };

    /// <summary>A channel that is not in use may rightly be away.</summary>
    public static bool IsFollowed(ChannelStatus status) => status switch
    {
        ChannelStatus.Active or ChannelStatus.Paused => true,
        ChannelStatus.Planned or ChannelStatus.Closing or ChannelStatus.Closed => false,
    };
}
