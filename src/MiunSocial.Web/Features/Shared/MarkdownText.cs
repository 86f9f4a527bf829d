using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Markdown as safe HTML. A published text never changes, so each is rendered once.</summary>
public sealed class MarkdownText
{
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers().UsePipeTables().Build();
    private readonly HtmlSanitizer _sanitizer = CreateSanitizer();
    private readonly ConcurrentDictionary<(Guid Version, string Language), IHtmlContent> _rendered = new();

    public IHtmlContent Render(Guid version, string language, string markdown) =>
        _rendered.GetOrAdd((version, language), _ => new HtmlString(_sanitizer.Sanitize(Markdown.ToHtml(markdown, _pipeline))));

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
