using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Channels;

/// <summary>A channel in a list.</summary>
public sealed record ChannelCard
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Handle { get; init; }

    public required string Purpose { get; init; }

    public required string Platform { get; init; }

    public required string Icon { get; init; }

    public required string Unit { get; init; }

    /// <summary>The prioritised one first.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>In the same order.</summary>
    public required IReadOnlyList<Guid> AudienceIds { get; init; }

    public required ChannelStatus Status { get; init; }

    public required DateOnly? NextReview { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    public required bool IsInternal { get; init; }

    public required bool IsHub { get; init; }
}
