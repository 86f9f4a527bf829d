namespace MiunSocial.Domain.Channels;

/// <summary>One check of a channel's address, as it is kept for a year.</summary>
public sealed class LinkCheck
{
    public required Guid Id { get; init; }

    public required Guid ChannelId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The address as it was then.</summary>
    public required string Address { get; init; }

    public required LinkOutcome Outcome { get; init; }

    /// <summary>The last answer's HTTP status; null if none came.</summary>
    public int? StatusCode { get; init; }

    public required int Milliseconds { get; init; }

    public LinkNote? Note { get; init; }

    public string? MovedTo { get; init; }
}
