using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>A guideline's versions; for officers what is being written, and history.</summary>
public sealed record VersionsPage
{
    public required string Slug { get; init; }

    public required LocalizedText Title { get; init; }

    public required bool IsOfficer { get; init; }

    public required GuidelineStage Stage { get; init; }

    /// <summary>The guideline's, for the forms.</summary>
    public required int Version { get; init; }

    public required DateOnly? ReviewedOn { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    /// <summary>The day that is planned already, or a year from now.</summary>
    public required DateOnly SuggestedReviewOn { get; init; }

    /// <summary>See <see cref="GuidelineShown"/>.</summary>
    public required string Shown { get; init; }

    public required string? ArchivedBy { get; init; }

    public required DateTime? ArchivedAt { get; init; }

    public required string? ArchiveReason { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<VersionRow> Published { get; init; }

    /// <summary>Null where nothing is written, or for whom it is not.</summary>
    public required VersionRow? Open { get; init; }

    /// <summary>Oldest first; empty for all but officers.</summary>
    public required IReadOnlyList<TimelineItem> History { get; init; }
}

public sealed record VersionRow
{
    public required string Label { get; init; }

    public required GuidelineVersionState State { get; init; }

    public required bool IsMajor { get; init; }

    public required LocalizedText ChangeNote { get; init; }

    public required LanguageState Languages { get; init; }

    public required string? Who { get; init; }

    /// <summary>When it was published, is to be, or was last written on.</summary>
    public required DateTime? At { get; init; }
}
