namespace MiunSocial.Domain.Channels;

/// <summary>What an officer has checked about a new account.</summary>
public sealed record VerifiedAccount
{
    public required string Handle { get; init; }

    /// <summary>The canonical address.</summary>
    public required string Address { get; init; }

    public string? PlatformAccountId { get; init; }

    public required IReadOnlyList<ChannelPerson> People { get; init; }
}
