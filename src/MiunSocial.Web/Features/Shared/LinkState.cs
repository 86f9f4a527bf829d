using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Shared;

/// <summary>How a channel's link stands, for <c>_LinkState</c>.</summary>
public sealed record LinkState
{
    public required LinkStatus Status { get; init; }

    /// <summary>In a row.</summary>
    public int Failures { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? CheckedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; init; }

    public LinkNote? Note { get; init; }

    /// <summary>Where the platform sends for good.</summary>
    public string? MovedTo { get; init; }

    /// <param name="link">Null if nothing is known.</param>
    /// <param name="address">The channel's address now.</param>
    /// <param name="isCheckable">Whether the channel's platform is asked at all.</param>
    public static LinkState Of(ChannelLink? link, string? address, bool isCheckable)
    {
        var status = LinkStanding.Of(link, address, isCheckable);
        return link is null || link.Address != address || !isCheckable
            ? new() { Status = status }
            : new()
            {
                Status = status,
                Failures = link.Failures,
                CheckedAt = link.CheckedAt,
                AnsweredAt = link.AnsweredAt,
                Note = link.Note,
                MovedTo = link.MovedTo,
            };
    }
}
