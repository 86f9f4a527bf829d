using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// Takes published texts apart, each once: a published text never changes. It works on the HTML that is shown, so that the page, its
/// contents and what search finds cannot disagree.
/// </summary>
public sealed partial class GuidelineContents(MarkdownText markdown)
{
    private const string Address = "/guidelines/";

    private readonly ConcurrentDictionary<(Guid Version, string Language), GuidelineContent> _contents = new();

    public GuidelineContent Of(Guid version, string language, string body) =>
        _contents.GetOrAdd((version, language), _ => Read(markdown.Render(version, language, body).Value ?? ""));

    internal static GuidelineContent Read(string html)
    {
        var nodes = new HtmlParser().ParseDocument(html).Body!.ChildNodes.ToList();
        var starts = nodes.Index().Where(one => one.Item is IElement { LocalName: "h2" }).Select(one => one.Index).Append(nodes.Count).ToList();
        var passages = Passages(nodes).ToList();
        return new()
        {
            Opening = Html(nodes.Take(starts[0])),
            Sections = [.. starts.Zip(starts.Skip(1), (start, end) => Section((IElement)nodes[start], nodes[(start + 1)..end]))],
            Passages = passages,
            Links = [.. nodes.OfType<IElement>().SelectMany(LinksIn).Distinct(StringComparer.Ordinal)],
            Words = passages.Sum(passage => FoldedWords.Of(passage.Title).Count() + FoldedWords.Of(passage.Text).Count()),
        };
    }

    private static GuidelineSection Section(IElement heading, IEnumerable<INode> body) =>
        new(heading.Id ?? "", Plain(heading.TextContent), new(heading.InnerHtml), Html(body));

    private static IEnumerable<GuidelinePassage> Passages(IEnumerable<INode> nodes)
    {
        var (anchor, title, level, text) = ("", "", 1, new StringBuilder());
        foreach (var node in nodes)
        {
            if (node is IElement { LocalName: "h2" or "h3" or "h4" } heading)
            {
                yield return new(anchor, title, Plain(text.ToString()), level);
                (anchor, title, level) = (heading.Id ?? "", Plain(heading.TextContent), heading.LocalName[1] - '0');
                text.Clear();
            }
            else
            {
                // What stands in two lines or cells is not one word.
                text.Append(node.TextContent).Append(' ');
            }
        }
        yield return new(anchor, title, Plain(text.ToString()), level);
    }

    private static IEnumerable<string> LinksIn(IElement element) => element.QuerySelectorAll("a[href]")
        .Select(link => link.GetAttribute("href")!)
        .Where(href => href.StartsWith(Address, StringComparison.Ordinal))
        .Select(href => href[Address.Length..].Split('#', '?')[0]);

    private static HtmlString Html(IEnumerable<INode> nodes) => new(string.Concat(nodes.Select(node => node.ToHtml())));

    private static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
