namespace MiunSocial.Domain.Channels;

/// <summary>Where a channel that comes from another register stands in its life.</summary>
public sealed record ChannelStanding
{
    public required ChannelStatus Status { get; init; }

    public DateOnly? ActiveSince { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateOnly? NextReview { get; init; }

    public DateOnly? LastReviewedOn { get; init; }

    public IReadOnlyList<FormerAddress> FormerAddresses { get; init; } = [];
}
