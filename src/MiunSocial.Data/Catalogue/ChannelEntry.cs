using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Catalogue;

/// <summary>What the index knows of one channel.</summary>
internal sealed record ChannelEntry
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required int SearchVersion { get; init; }

    public required bool IsHub { get; init; }

    public required string SortKey { get; init; }

    public required Guid PlatformId { get; init; }

    public required Guid KindId { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid[] AudienceIds { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<ChannelAim> Aims { get; init; }

    public required ChannelStatus Status { get; init; }

    public required bool IsPublic { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <summary>All words that search looks in, by their numbers in the <see cref="WordPool"/>.</summary>
    public required int[] Words { get; init; }

    /// <summary>Those of the name and the handle.</summary>
    public required int[] NameWords { get; init; }

    /// <summary>The keys of their addresses.</summary>
    public required string[] Responsibles { get; init; }

    /// <summary>But for the link, of which a check says more than the channel, and the guidelines.</summary>
    public required HealthFacts Health { get; init; }

    /// <summary>The catalogue's own order: the hub first, then by name.</summary>
    public static IComparer<ChannelEntry> ByName { get; } = Comparer<ChannelEntry>.Create((left, right) =>
    {
        var byHub = right.IsHub.CompareTo(left.IsHub);
        var byKey = byHub != 0 ? byHub : string.CompareOrdinal(left.SortKey, right.SortKey);
        return byKey != 0 ? byKey : left.Id.CompareTo(right.Id);
    });
}
