using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Channels;

/// <summary>What the university wants with a sort of channel, and whether one can be asked for.</summary>
public sealed record KindCard
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Icon { get; init; }

    public required string Platform { get; init; }

    public required ChannelHolder HeldBy { get; init; }

    public required string Purpose { get; init; }

    public required string Strategy { get; init; }

    /// <summary>The prioritised one first; none where each request states its own.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    public required int ActiveChannels { get; init; }

    public required bool IsOpenToRequests { get; init; }

    public required bool IsLendable { get; init; }

    /// <summary>No longer offered; shown while channels are of it, and to officers.</summary>
    public required bool IsArchived { get; init; }
}
