using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>What a channel is and is for: the facts that officers keep.</summary>
public sealed record ChannelProfile
{
    public required string Name { get; init; }

    public required ChannelKind Kind { get; init; }

    public required LocalizedText Purpose { get; init; }

    /// <summary>The prioritised audience first.</summary>
    public required IReadOnlyList<Guid> AudienceIds { get; init; }

    public IReadOnlyList<ChannelAim> Aims { get; init; } = [];

    public required ChannelVisibility Visibility { get; init; }

    public DateOnly? NextReview { get; init; }

    /// <summary>The number in the diary under which decisions about the channel are kept.</summary>
    public string? RecordNumber { get; init; }

    /// <summary>Seen by officers alone.</summary>
    public string? OfficerNotes { get; init; }
}
