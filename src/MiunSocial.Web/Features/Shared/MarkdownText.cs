using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Markdown as safe HTML. A published text never changes, so each is rendered once.</summary>
public sealed class MarkdownText
{
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers().UsePipeTables().Build();
    private readonly HtmlSanitizer _sanitizer = CreateSanitizer();
    private readonly ConcurrentDictionary<(Guid Version, string Language), HtmlString> _rendered = new();

    public HtmlString Render(Guid version, string language, string markdown) =>
        _rendered.GetOrAdd((version, language), _ => new(_sanitizer.Sanitize(Parse(markdown).ToHtml(_pipeline))));

    /// <summary>The text's parts, each heading with the id that it has in the rendered page.</summary>
    public MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page's title is its only first-level heading, and a deeper level than the sanitizer lets through would vanish.
            heading.Level = Math.Clamp(heading.Level, 2, 4);
        }
        return document;
    }

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.IntersectWith(
        [
            "h2", "h3", "h4", "p", "ul", "ol", "li", "a", "strong", "em", "blockquote", "code", "pre", "hr", "br",
            "table", "thead", "tbody", "tr", "th", "td",
        ]);
        sanitizer.AllowedAttributes.IntersectWith(["href", "id"]);
        sanitizer.AllowedAttributes.Add("id");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        return sanitizer;
    }
}
