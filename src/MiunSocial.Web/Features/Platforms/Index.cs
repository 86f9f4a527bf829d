namespace MiunSocial.Web.Features.Platforms;

public sealed record Index
{
    public required IReadOnlyList<PlatformRow> Platforms { get; init; }

    /// <summary>The address to try, as it was pasted.</summary>
    public required string? Address { get; init; }

    public required TriedAddress? Tried { get; init; }
}

public sealed record PlatformRow
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Icon { get; init; }

    public required IReadOnlyList<string> Hosts { get; init; }

    public required bool AllowsChecks { get; init; }

    public required bool IsArchived { get; init; }

    /// <summary>Channels on it, closed ones too.</summary>
    public required int Channels { get; init; }
}
