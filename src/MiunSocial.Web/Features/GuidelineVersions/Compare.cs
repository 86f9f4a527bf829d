using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>Two versions of a guideline in one language.</summary>
public sealed record ComparePage
{
    public required string Slug { get; init; }

    public required LocalizedText GuidelineTitle { get; init; }

    /// <summary>What there is to compare, the latest first; the draft is called <see cref="CompareQueries.Draft"/>.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Language { get; init; }

    public required LocalizedText ChangeNote { get; init; }

    public required IReadOnlyList<DiffLine> Title { get; init; }

    public required IReadOnlyList<DiffLine> Summary { get; init; }

    public required IReadOnlyList<DiffLine> Body { get; init; }

    public bool IsSame => Title.Concat(Summary).Concat(Body).All(line => line.Kind is DiffKind.Same or DiffKind.Skipped);
}

/// <summary>How the two languages of a version stand to each other, part by part.</summary>
public sealed record LanguagesPage
{
    public required string Slug { get; init; }

    public required LocalizedText GuidelineTitle { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required string Of { get; init; }

    public required LanguageState State { get; init; }

    /// <summary>The version in which each language got its wording; null where that was never published, as in a draft.</summary>
    public required string? SwedishFrom { get; init; }

    public required string? EnglishFrom { get; init; }

    public required IReadOnlyList<OutlinePair> Parts { get; init; }
}
