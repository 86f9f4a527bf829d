namespace MiunSocial.Domain.Channels;

/// <summary>What an address was taken for.</summary>
public sealed record AccountAddress
{
    public required AddressOutcome Outcome { get; init; }

    /// <summary>The platform whose host it is, account or not; null on a host that no platform has.</summary>
    public Platform? Platform { get; init; }

    public AccountForm? Form { get; init; }

    /// <summary>The handle or permanent id, as it was written.</summary>
    public string? Handle { get; init; }

    /// <summary>The one address that all spellings of the account share.</summary>
    public string? Canonical { get; init; }

    /// <summary>Reads one address. Whoever has many makes the <see cref="PlatformRules"/> once.</summary>
    public static AccountAddress Read(string? text, IEnumerable<Platform> platforms) => PlatformRules.From(platforms).Read(text);
}
