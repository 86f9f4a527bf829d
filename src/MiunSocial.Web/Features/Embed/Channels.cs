namespace MiunSocial.Web.Features.Embed;

/// <summary>The directory within another page.</summary>
public sealed record Channels
{
    public required string Theme { get; init; }

    /// <summary>Whether those who read the other page may come to the portal.</summary>
    public required bool LinksToPortal { get; init; }

    /// <summary>The hub first.</summary>
    public required IReadOnlyList<EmbeddedChannel> Cards { get; init; }

    /// <summary>All that the filter finds, also what there is no room for.</summary>
    public required int Total { get; init; }
}

public sealed record EmbeddedChannel
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    public required string Platform { get; init; }

    public required string Icon { get; init; }

    public required string Unit { get; init; }

    public required string? Address { get; init; }

    public required bool IsPaused { get; init; }
}
