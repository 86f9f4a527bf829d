namespace MiunSocial.Domain.Guidelines;

/// <summary>Which channels a guideline is for.</summary>
public static class GuidelineReach
{
    /// <summary>The one topic that concerns not all channels but those that are lent.</summary>
    public static readonly string ForLentChannels = GuidelineTopic.GuestBorrowers.Key();

    /// <param name="key">See <see cref="Guideline.ScopeKey"/>.</param>
    public static bool Covers(GuidelineScope scope, string? key, ChannelSort channel) => scope switch
    {
        GuidelineScope.All => true,
        GuidelineScope.Topic => key != ForLentChannels || channel.IsLendable,
        GuidelineScope.Platform => key == channel.Platform,
        GuidelineScope.Kind => key == channel.Kind,
    };
}

/// <summary>What of a channel decides which guidelines are for it.</summary>
/// <param name="Platform">The platform's slug.</param>
/// <param name="Kind">The kind's slug.</param>
public sealed record ChannelSort(string Platform, string Kind, bool IsLendable);
