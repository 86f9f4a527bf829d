using System.Globalization;

namespace MiunSocial.Domain.Guidelines;

/// <summary>What a guideline is for, where it stands among others, and who answers for it.</summary>
public sealed record GuidelinePlace
{
    /// <summary>More places than any list needs.</summary>
    public const int LastPosition = 10_000;

    public required GuidelineScope Scope { get; init; }

    /// <summary>The platform's or kind's slug, or the topic's key, that the scope names; null for all channels.</summary>
    public string? ScopeKey { get; init; }

    public required int Position { get; init; }

    /// <summary>Whom to ask about it; null for the department's common contact.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>When it is to be looked through again.</summary>
    public DateOnly? NextReviewOn { get; init; }

    internal IReadOnlyDictionary<string, string?> Facts() => new Dictionary<string, string?>
    {
        ["scope"] = Scope.ToString(),
        ["scopeKey"] = ScopeKey,
        ["position"] = FormattableString.Invariant($"{Position}"),
        ["owner"] = OwnerId?.ToString(),
        ["nextReview"] = NextReviewOn?.ToString("O", CultureInfo.InvariantCulture),
    };
}
