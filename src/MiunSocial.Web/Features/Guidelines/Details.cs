using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>A guideline in the version that is in force.</summary>
public sealed record GuidelinePage
{
    public required GuidelineOnShelf Guideline { get; init; }

    /// <summary>Of the text: the one asked for, or the only one there is.</summary>
    public required string Language { get; init; }

    public required GuidelineContent Content { get; init; }

    /// <summary>What the guideline is for, and the address of the channels if there is one.</summary>
    public required ScopeLink AppliesTo { get; init; }

    public required IReadOnlyList<GuidelineCard> Related { get; init; }

    /// <summary>Whether the reader may ask communications for advice.</summary>
    public required bool MayAsk { get; init; }

    public string Title => Guideline.Title.In(Language);

    /// <summary>Null where the text is in the page's language.</summary>
    public string? OtherLanguage => Language == TextsSetup.CurrentLanguage ? null : Language;

    /// <summary>The language that the text can be read in as well; null where it is not translated.</summary>
    public string? Translation => Guideline.IsIn(GuidelineOnShelf.Other(Language)) ? GuidelineOnShelf.Other(Language) : null;

    /// <summary>Where one asks about a part of the text; the request quotes it.</summary>
    public string AskAddress(GuidelineSection? section) => "/requests/new/advice" + QueryString.Create(new Dictionary<string, string?>
    {
        ["guideline"] = Guideline.Slug,
        ["section"] = section?.Anchor,
        ["text"] = OtherLanguage,
    }.Where(one => one.Value is not null));
}

public sealed record ScopeLink(string? Address, string Name);
