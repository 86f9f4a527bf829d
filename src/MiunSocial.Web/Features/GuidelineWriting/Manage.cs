using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>All guidelines as those see them who write them.</summary>
public sealed record ManagePage
{
    public required ManageView View { get; init; }

    public required IReadOnlyList<ManagedGuideline> Rows { get; init; }

    public required IReadOnlyDictionary<ManageView, int> Counts { get; init; }
}

public enum ManageView
{
    /// <summary>All but the archived.</summary>
    Current,

    /// <summary>Drafts, and what waits for its time.</summary>
    Open,

    /// <summary>A language is missing or behind, or the day of the next review has come.</summary>
    Attention,
    Archived,
}

public sealed record ManagedGuideline
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required GuidelineScope Scope { get; init; }

    /// <summary>The platform, kind or topic in words; null for all channels.</summary>
    public required string? ScopeName { get; init; }

    public required bool IsArchived { get; init; }

    public required ManagedVersion? InForce { get; init; }

    public required ManagedVersion? Open { get; init; }

    public required DateOnly? ReviewedOn { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    public required bool IsReviewDue { get; init; }

    public GuidelineStage Stage => GuidelineTransitions.StageOf(IsArchived, Open?.State);

    /// <summary>Of the text that readers see, or that they would.</summary>
    public LanguageState Languages => (Open ?? InForce)?.Languages ?? LanguageState.Empty;

    public bool NeedsAttention => !IsArchived && (IsReviewDue || Languages is not (LanguageState.InStep or LanguageState.Empty));

    public bool IsIn(ManageView view) => view switch
    {
        ManageView.Current => !IsArchived,
        ManageView.Open => !IsArchived && Open is not null,
        ManageView.Attention => NeedsAttention,
        ManageView.Archived => IsArchived,
    };
}

public sealed record ManagedVersion
{
    public required GuidelineVersionState State { get; init; }

    public required string Label { get; init; }

    public required LanguageState Languages { get; init; }

    public required DateTime? PublishedAt { get; init; }

    public required DateTime? PublishesAt { get; init; }

    public required DateTime? WrittenAt { get; init; }

    public required string? WrittenBy { get; init; }
}
