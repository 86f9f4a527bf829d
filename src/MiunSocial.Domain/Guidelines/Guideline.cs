using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>Advice and rules on one matter, in versions; what has been published never changes.</summary>
public sealed class Guideline
{
    private readonly List<GuidelineVersion> _versions = [];

    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required GuidelineScope Scope { get; init; }

    /// <summary>The platform's or kind's slug, or the topic, that the scope names; null for all channels.</summary>
    public string? ScopeKey { get; init; }

    public required int Position { get; init; }

    public IReadOnlyList<GuidelineVersion> Versions => _versions;

    public Guideline Publish(GuidelineVersion version)
    {
        _versions.Add(version);
        return this;
    }
}

/// <summary>A published text of a guideline.</summary>
public sealed class GuidelineVersion
{
    public required Guid Id { get; init; }

    public required int Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    /// <summary>Markdown; an empty language has no translation yet.</summary>
    public required LocalizedText Body { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>Whether this version is the one in force.</summary>
    public required bool IsInForce { get; init; }
}

public enum GuidelineScope
{
    All,
    Platform,
    Kind,
    Topic,
}
