using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.MyChannels;

/// <summary>The channels that the reader looks after, those with most to mend first.</summary>
public sealed record Index
{
    public required IReadOnlyList<MyChannel> Channels { get; init; }

    public int ToMend => Channels.Count(channel => channel.Health is { Failing.Count: > 0 });
}

public sealed record MyChannel
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Null if the platform is no longer among those one chooses from.</summary>
    public required string? Platform { get; init; }

    /// <summary>In the language of the page.</summary>
    public required string? Unit { get; init; }

    public required ChannelStatus Status { get; init; }

    /// <summary>What the reader is to the channel.</summary>
    public required IReadOnlyList<ChannelPart> Parts { get; init; }

    /// <summary>Null for a channel that is not judged.</summary>
    public required HealthView? Health { get; init; }
}
