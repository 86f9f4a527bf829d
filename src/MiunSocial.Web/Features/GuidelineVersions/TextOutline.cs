using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>A text's parts as they can be held against those of its translation.</summary>
public sealed record OutlinePart
{
    /// <summary>Null for what stands before the first heading.</summary>
    public required string? Heading { get; init; }

    public required int Level { get; init; }

    public required int Paragraphs { get; init; }

    public required int Points { get; init; }

    public required int Links { get; init; }

    public required int Images { get; init; }

    public required int Tables { get; init; }

    /// <summary>Whether the other part is built alike; how many words it takes differs between languages.</summary>
    public bool IsLike(OutlinePart other) => this with { Heading = null } == other with { Heading = null };
}

/// <param name="Swedish">Null where the Swedish text has no such part.</param>
public sealed record OutlinePair(OutlinePart? Swedish, OutlinePart? English)
{
    public bool IsAlike => Swedish is not null && English is not null && Swedish.IsLike(English);
}

public static class TextOutline
{
    /// <summary>The parts side by side, in their order.</summary>
    public static IReadOnlyList<OutlinePair> Beside(MarkdownDocument swedish, MarkdownDocument english)
    {
        var (sv, en) = (Of(swedish), Of(english));
        return [.. Enumerable.Range(0, Math.Max(sv.Count, en.Count)).Select(place => new OutlinePair(sv.ElementAtOrDefault(place), en.ElementAtOrDefault(place)))];
    }

    private static List<OutlinePart> Of(MarkdownDocument document)
    {
        var parts = new List<(HeadingBlock? Heading, List<Block> Blocks)> { (null, []) };
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                parts.Add((heading, []));
            }
            else
            {
                parts[^1].Blocks.Add(block);
            }
        }
        return [.. parts.Where(part => part.Heading is not null || part.Blocks.Count > 0).Select(part => PartOf(part.Heading, part.Blocks))];
    }

    private static OutlinePart PartOf(HeadingBlock? heading, List<Block> blocks)
    {
        var all = blocks.SelectMany(block => block.Descendants().Prepend(block)).ToList();
        return new()
        {
            Heading = heading is null ? null : string.Concat((heading.Inline?.Descendants<LiteralInline>() ?? []).Select(text => text.Content.ToString())),
            Level = heading?.Level ?? 0,
            Paragraphs = blocks.OfType<ParagraphBlock>().Count(),
            Points = all.OfType<ListItemBlock>().Count(),
            Links = all.OfType<LinkInline>().Count(link => !link.IsImage) + all.OfType<AutolinkInline>().Count(),
            Images = all.OfType<LinkInline>().Count(link => link.IsImage),
            Tables = all.OfType<Table>().Count(),
        };
    }
}
