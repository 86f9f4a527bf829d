using Microsoft.AspNetCore.Html;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A guideline's text in one language as readers meet it: its parts, each with an anchor, and its plain words.</summary>
public sealed record GuidelineContent
{
    private const int WordsAMinute = 200;

    /// <summary>What stands before the first heading.</summary>
    public required HtmlString Opening { get; init; }

    /// <summary>The parts that second-level headings begin.</summary>
    public required IReadOnlyList<GuidelineSection> Sections { get; init; }

    /// <summary>The words under each heading of any level; the first has none and is the opening.</summary>
    public required IReadOnlyList<GuidelinePassage> Passages { get; init; }

    /// <summary>Other guidelines that the text links to, by their slugs.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    public required int Words { get; init; }

    /// <summary>How long it takes to read, in whole minutes and never none.</summary>
    public int Minutes => Math.Max(1, (Words + (WordsAMinute / 2)) / WordsAMinute);

    /// <returns>Null if the text has no such anchor.</returns>
    public GuidelinePassage? PassageAt(string anchor) => Passages.FirstOrDefault(passage => passage.Anchor == anchor && anchor.Length > 0);

    /// <summary>All that belongs to a heading: its own words, and the headings below it with theirs.</summary>
    public string TextUnder(GuidelinePassage passage) => string.Join(' ', Passages
        .SkipWhile(one => one != passage).Skip(1).TakeWhile(one => one.Level > passage.Level)
        .Select(one => $"{one.Title}: {one.Text}")
        .Prepend(passage.Text));
}

/// <param name="Anchor">The heading's id on the page.</param>
/// <param name="Title">What the heading says, without emphasis and links.</param>
/// <param name="Heading">What stands in the heading.</param>
/// <param name="Body">What stands below it.</param>
public sealed record GuidelineSection(string Anchor, string Title, HtmlString Heading, HtmlString Body);

/// <param name="Anchor">Empty for what stands before the first heading.</param>
/// <param name="Level">The heading's, from 2; 1 for what stands before the first.</param>
public sealed record GuidelinePassage(string Anchor, string Title, string Text, int Level);
