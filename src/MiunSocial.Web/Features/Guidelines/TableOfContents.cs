using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>A part of a guideline, and the id to find it by on the page.</summary>
public sealed record ContentsEntry(string Id, string Title);

/// <summary>The second-level headings of a guideline, in their order.</summary>
internal static class TableOfContents
{
    public static IReadOnlyList<ContentsEntry> Of(MarkdownDocument document) =>
    [
        .. document.Descendants<HeadingBlock>()
            .Where(heading => heading.Level == 2)
            .Select(heading => new ContentsEntry(heading.TryGetAttributes()?.Id ?? "", TextOf(heading)))
            .Where(entry => entry is { Id.Length: > 0, Title.Length: > 0 }),
    ];

    /// <summary>What the heading says, without emphasis and links.</summary>
    private static string TextOf(HeadingBlock heading) => string.Concat((heading.Inline?.Descendants() ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    })).Trim();
}
