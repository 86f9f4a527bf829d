using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>The guidelines in force, those for all channels first.</summary>
public sealed record GuidelineList
{
    public required string? Words { get; init; }

    public required IReadOnlyList<GuidelineGroup> Groups { get; init; }

    public int Count => Groups.Sum(group => group.Guidelines.Count);
}

public sealed record GuidelineGroup(GuidelineScope Scope, IReadOnlyList<GuidelineCard> Guidelines);

/// <param name="Language">The language of the title and the summary: the page's, or the only one there is.</param>
public sealed record GuidelineCard(string Slug, string Title, string Summary, string Language);
