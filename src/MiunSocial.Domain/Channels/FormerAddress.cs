namespace MiunSocial.Domain.Channels;

/// <summary>A handle and address that a channel has had and left, so that a released and re-taken one is seen.</summary>
public sealed record FormerAddress
{
    /// <summary>The place among those left, given by the channel.</summary>
    public int Number { get; internal init; }

    public required string Handle { get; init; }

    /// <summary>The canonical address.</summary>
    public required string Address { get; init; }

    /// <summary>Null where nobody knows since when it was ours.</summary>
    public DateOnly? Since { get; init; }

    public required DateOnly Until { get; init; }
}
