using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>What the registry knows of a channel when it is first written down.</summary>
public sealed record ChannelFacts
{
    /// <summary>Made with the form, so that one sent twice names the same channel; null for a new one.</summary>
    public Guid? Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required ChannelKind Kind { get; init; }

    public required Guid UnitId { get; init; }

    public required string Handle { get; init; }

    public required LocalizedText Purpose { get; init; }

    /// <summary>The prioritised audience first.</summary>
    public required IReadOnlyList<Guid> AudienceIds { get; init; }

    /// <summary>Two-letter codes of the languages the channel publishes in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public IReadOnlyList<ChannelPerson> People { get; init; } = [];

    public string? FunctionMailbox { get; init; }

    /// <summary>When visitors are answered, and who keeps watch.</summary>
    public string? AnswerRoutine { get; init; }

    public Guid? RequestId { get; init; }

    public IReadOnlyList<ChannelAim> Aims { get; init; } = [];

    /// <summary>Null for what the kind makes of it.</summary>
    public ChannelVisibility? Visibility { get; init; }

    public ChannelCare Care { get; init; } = ChannelCare.Unknown;

    public string? PlatformAccountId { get; init; }

    public string? RecordNumber { get; init; }

    public string? OfficerNotes { get; init; }
}
