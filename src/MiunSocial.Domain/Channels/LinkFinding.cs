namespace MiunSocial.Domain.Channels;

/// <summary>What was seen when a channel's address was asked for.</summary>
public sealed record LinkFinding
{
    public required LinkOutcome Outcome { get; init; }

    /// <summary>The last answer's HTTP status; null if none came.</summary>
    public int? StatusCode { get; init; }

    public int Milliseconds { get; init; }

    public LinkNote? Note { get; init; }

    /// <summary>Where the platform sends for good, as an address; null if it does not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How long the platform asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
