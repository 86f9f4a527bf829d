using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// Markdown as safe HTML. Two locks on one door: HTML in the text is text, and what comes out is cut down to a list of elements,
/// attributes and kinds of address. A published text never changes, so each is rendered once.
/// </summary>
public sealed partial class MarkdownText
{
    /// <summary>What a page around the text calls its own parts.</summary>
    private static readonly string[] IdsOfPages = ["main", "announcement", "results", "scope", "clear", "q"];

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private readonly HtmlSanitizer _sanitizer = CreateSanitizer("id");
    private readonly HtmlSanitizer _anonymous = CreateSanitizer();
    private readonly ConcurrentDictionary<(Guid Version, string Language), HtmlString> _rendered = new();

    public HtmlString Render(Guid version, string language, string markdown) =>
        _rendered.GetOrAdd((version, language), _ => new(_sanitizer.Sanitize(Html(markdown))));

    /// <summary>A text that may still change, on a page that has other things: its headings have no ids, which could be those of the page.</summary>
    public HtmlString Preview(string markdown) => new(_anonymous.Sanitize(Html(markdown)));

    /// <summary>The text's parts, each heading with the id that it has in the rendered page.</summary>
    public MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Outlined(FoldedText.WellFormed(markdown));
        }
        catch (ArgumentException)
        {
            return Outlined(AsWritten(markdown));
        }
    }

    private string Html(string markdown)
    {
        try
        {
            return Parse(markdown).ToHtml(_pipeline);
        }
        catch (ArgumentException)
        {
            return Outlined(AsWritten(markdown)).ToHtml(_pipeline);
        }
    }

    /// <summary>What is nested deeper than the library follows, when it reads or when it writes, is shown as it was written.</summary>
    private static string AsWritten(string markdown) =>
        string.Join('\n', FoldedText.WellFormed(markdown).Split('\n').Select(line => $"    {line}"));

    private MarkdownDocument Outlined(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        var taken = new HashSet<string>(IdsOfPages, StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page's title is its only first-level heading, and a deeper level than the sanitizer lets through would vanish.
            heading.Level = Math.Clamp(heading.Level, 2, 4);
            var id = Slug.Free(WordsOf(heading.Inline), taken);
            taken.Add(id);
            heading.GetAttributes().Id = id;
        }
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage && !IsOwnImage(link.Url)))
        {
            // Another site's picture would tell that site who reads the page; what is left is a link to it.
            image.IsImage = false;
        }
        return document;
    }

    /// <summary>The pictures that the text shows, in its order.</summary>
    public IEnumerable<ShownImage> Images(string markdown) => Parse(markdown).Descendants<LinkInline>()
        .Where(link => link.IsImage)
        .Select(link => new ShownImage(link.Url!, WordsOf(link).Trim()));

    private static string WordsOf(ContainerInline? part) =>
        string.Concat((part?.FindDescendants<LiteralInline>() ?? []).Select(one => one.Content.ToString()));

    private static bool IsOwnImage(string? address) => OwnImage().IsMatch(address ?? "");

    private static HtmlSanitizer CreateSanitizer(params string[] attributes)
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(
        [
            "h2", "h3", "h4", "p", "ul", "ol", "li", "a", "strong", "em", "blockquote", "code", "pre", "hr", "br",
            "table", "thead", "tbody", "tr", "th", "td", "img",
        ]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "src", "alt", .. attributes]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.FilterUrl += (_, filtered) =>
        {
            if (filtered.Tag is IHtmlImageElement && !IsOwnImage(filtered.OriginalUrl))
            {
                filtered.SanitizedUrl = null;
            }
        };
        sanitizer.PostProcessDom += (_, processed) =>
        {
            foreach (var image in processed.Document.QuerySelectorAll("img:not([src])").ToList())
            {
                image.Remove();
            }
        };
        return sanitizer;
    }

    [GeneratedRegex(@"^/guidelines/images/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnImage();
}

/// <param name="Alternative">Empty where the text gives none.</param>
public sealed record ShownImage(string Address, string Alternative);
