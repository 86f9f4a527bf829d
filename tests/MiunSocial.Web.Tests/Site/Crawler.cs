using AngleSharp.Dom;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Site;

/// <param name="FoundOn">The address of the page that links here; null for where the crawl began.</param>
public sealed record CrawledPage(PortalPage Page, string? FoundOn)
{
    public override string ToString() => $"{(int)Page.Status} {Page.Address} (linked from {FoundOn})";
}

/// <summary>Follows every link of the portal that one person can reach.</summary>
public sealed class Crawler(PortalClient client)
{
    /// <summary>More than this is a page that links to ever new pages.</summary>
    private const int MostPages = 1500;

    /// <summary>Filters and pages of one list; enough to see that its links hold.</summary>
    private const int MostQueriesOfOnePath = 12;

    private static readonly Uri Site = new("http://localhost/");

    private readonly Queue<(string Address, string? FoundOn)> _waiting = new();
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, int> _queries = [];
    private readonly List<CrawledPage> _pages = [];

    public async Task<IReadOnlyList<CrawledPage>> CrawlAsync(params IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            Add(start, foundOn: null);
        }
        while (_waiting.TryDequeue(out var next))
        {
            Assert.True(_pages.Count < MostPages, $"The crawl does not end; it is at {next.Address}.");
            var page = await client.GetAsync(next.Address);
            _pages.Add(new(page, next.FoundOn));
            foreach (var link in LinksOf(page))
            {
                Add(link, next.Address);
            }
        }
        return _pages;
    }

    private static IEnumerable<string> LinksOf(PortalPage page) =>
        page.Location is { } location ? [location]
        : page.IsHtml ? LinksIn(page.Parse())
        : [];

    private static IEnumerable<string> LinksIn(IDocument document) =>
    [
        .. document.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!),
        .. document.QuerySelectorAll("script[src], img[src]").Select(link => link.GetAttribute("src")!),
        .. document.QuerySelectorAll("form:not([method=post])").Select(form => form.GetAttribute("action") ?? ""),
    ];

    private void Add(string link, string? foundOn)
    {
        if (!Uri.TryCreate(new Uri(Site, foundOn ?? "/"), link, out var uri) || uri.Scheme != Site.Scheme || uri.Host != Site.Host)
        {
            return;
        }
        var isNewPath = _queries.TryAdd(uri.AbsolutePath, 0);
        if (_seen.Contains(uri.PathAndQuery) || (!isNewPath && _queries[uri.AbsolutePath] >= MostQueriesOfOnePath))
        {
            return;
        }
        _queries[uri.AbsolutePath]++;
        _seen.Add(uri.PathAndQuery);
        _waiting.Enqueue((uri.PathAndQuery, foundOn));
    }
}
