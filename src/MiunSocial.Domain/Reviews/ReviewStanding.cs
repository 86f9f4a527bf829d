using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Reviews;

/// <summary>How a channel stands against its next review.</summary>
public enum ReviewStanding
{
    /// <summary>There is no account yet, or it is on its way out: nothing to review.</summary>
    NotReviewed,

    /// <summary>No review has been planned, which counts as due.</summary>
    NeverReviewed,

    /// <summary>The day of the review has passed.</summary>
    Overdue,

    /// <summary>The review lies ahead, or is today.</summary>
    Planned,
}

public static class ReviewStandings
{
    public static ReviewStanding Of(ChannelStatus status, DateOnly? nextReview, DateOnly today) => status switch
    {
        ChannelStatus.Planned or ChannelStatus.Closing or ChannelStatus.Closed => ReviewStanding.NotReviewed,
        ChannelStatus.Active or ChannelStatus.Paused => nextReview switch
        {
            null => ReviewStanding.NeverReviewed,
            { } day when day < today => ReviewStanding.Overdue,
            _ => ReviewStanding.Planned,
        },
    };
}
