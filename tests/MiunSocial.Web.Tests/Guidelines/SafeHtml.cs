using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Looks through HTML as a browser reads it, for anything that could run, or reach another site by itself. Written apart from what makes it safe.</summary>
internal static partial class SafeHtml
{
    private static readonly HashSet<string> Elements =
    [
        "h2", "h3", "h4", "p", "ul", "ol", "li", "a", "strong", "em", "blockquote", "code", "pre", "hr", "br",
        "table", "thead", "tbody", "tr", "th", "td", "img",
    ];

    private static readonly HashSet<string> Attributes = ["href", "src", "alt", "id"];

    private static readonly HashSet<string> Schemes = ["http", "https", "mailto"];

    public static IEnumerable<string> Findings(string html)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument($"<!DOCTYPE html><body>{html}").Body!;
        // What one reading makes harmless another may wake: read again as it would be written.
        var again = parser.ParseDocument($"<!DOCTYPE html><body>{body.InnerHtml}").Body!;
        return body.QuerySelectorAll("*").Concat(again.QuerySelectorAll("*")).SelectMany(Findings);
    }

    private static IEnumerable<string> Findings(IElement element)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            yield return $"<{element.LocalName}>";
        }
        foreach (var attribute in element.Attributes.Where(attribute => !Attributes.Contains(attribute.Name) || attribute.NamespaceUri is not null))
        {
            yield return $"<{element.LocalName} {attribute.Name}>";
        }
        if (element.GetAttribute("href") is { } address && (element.LocalName != "a" || !IsHarmless(address)))
        {
            yield return $"href {address}";
        }
        if ((element.LocalName == "img") != element.HasAttribute("src") || (element.GetAttribute("src") is { } source && !OwnImage().IsMatch(source)))
        {
            yield return $"src {element.GetAttribute("src")}";
        }
    }

    /// <summary>As browsers read addresses: without control characters and space around, and without tabs and line ends anywhere.</summary>
    private static bool IsHarmless(string address)
    {
        var read = string.Concat(address.Where(character => character is not ('\t' or '\n' or '\r'))).Trim([.. Enumerable.Range(0, 33).Select(code => (char)code)]);
        return Scheme().Match(read) is not { Success: true } scheme || Schemes.Contains(scheme.Groups[1].Value.ToLowerInvariant());
    }

    [GeneratedRegex("^([a-zA-Z][a-zA-Z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^/guidelines/images/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z")]
    private static partial Regex OwnImage();
}
