namespace MiunSocial.Domain.Channels;

/// <summary>Which account on the platform a channel is.</summary>
public sealed record AccountIdentity
{
    public required string Handle { get; init; }

    /// <summary>The canonical address; null where none is known.</summary>
    public required string? Address { get; init; }

    /// <summary>The platform's own permanent id, where it has one.</summary>
    public string? PlatformAccountId { get; init; }
}
