using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>The guidelines in force: by what they are for, or those in which something was found.</summary>
public sealed record GuidelineList
{
    /// <summary>Null where nothing is searched for.</summary>
    public required string? Words { get; init; }

    /// <summary>What they are to be for, as addresses name it; null for all.</summary>
    public required string? Scope { get; init; }

    public required IReadOnlyList<SelectListItem> Scopes { get; init; }

    /// <summary>Those for all channels first; none where something is searched for.</summary>
    public required IReadOnlyList<GuidelineGroup> Groups { get; init; }

    /// <summary>The best first.</summary>
    public required IReadOnlyList<FoundCard> Found { get; init; }

    public int Count => Groups.Sum(group => group.Guidelines.Count) + Found.Count;

    public bool Narrows => Words is not null || Scope is not null;

    /// <summary>The address of this list, without fields that are empty.</summary>
    public string Address => $"/guidelines{QueryString.Create(new Dictionary<string, string?> { ["q"] = Words, ["scope"] = Scope }.Where(one => one.Value is not null))}";
}

public sealed record GuidelineGroup(GuidelineScope Scope, IReadOnlyList<GuidelineCard> Guidelines);

/// <param name="Language">The language of the title and the summary: the page's, or the only one there is.</param>
public sealed record GuidelineCard(string Slug, string Title, string Summary, string Language)
{
    /// <summary>What it is for; empty where the page says so already.</summary>
    public string AppliesTo { get; init; } = "";
}

/// <param name="Language">The language in which the guideline's page shows the text.</param>
/// <param name="Hits">In the page's language before the other.</param>
public sealed record FoundCard(string Slug, string Language, string AppliesTo, IReadOnlyList<GuidelineHit> Hits);
