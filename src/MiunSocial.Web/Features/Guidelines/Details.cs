using Microsoft.AspNetCore.Html;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>A guideline in the version that is in force.</summary>
public sealed record GuidelinePage
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required HtmlString Body { get; init; }

    /// <summary>The language of the text: the page's, or the only one there is.</summary>
    public required string Language { get; init; }

    public required bool IsTranslated { get; init; }

    public required IReadOnlyList<ContentsEntry> Contents { get; init; }

    public required int Number { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required GuidelineScope Scope { get; init; }

    /// <summary>The platform or kind that the guideline is for, with the address of its channels; null for the rest.</summary>
    public required ScopeLink? AppliesTo { get; init; }

    public required IReadOnlyList<GuidelineCard> Others { get; init; }
}

public sealed record ScopeLink(string Address, string Name);
