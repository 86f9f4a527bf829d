namespace MiunSocial.Domain.Channels;

/// <summary>How a channel was closed.</summary>
public sealed record ChannelClosure
{
    public required string Reason { get; init; }

    public required HandleFate Handle { get; init; }

    /// <summary>When the archive copy was taken; null where there was nothing to copy.</summary>
    public DateOnly? ArchivedOn { get; init; }
}

/// <summary>What becomes of a handle when its channel is closed.</summary>
public enum HandleFate
{
    /// <summary>The account stays the university's, emptied, so that nobody else can take the name.</summary>
    Kept,

    /// <summary>Anyone may take the name; the address is the channel's no more.</summary>
    Released,
}
