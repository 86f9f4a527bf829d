using System.Collections.Concurrent;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Site;

/// <summary>All pages of the portal as each person sees them in each language, fetched once for all tests that look at them.</summary>
public sealed class CrawledPortal : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly ConcurrentDictionary<(string, string), Lazy<Task<IReadOnlyList<CrawledPage>>>> _crawls = new();

    public static TheoryData<string, string> Views
    {
        get
        {
            var views = new TheoryData<string, string>();
            foreach (var visitor in Visitor.All)
            {
                views.Add(visitor.Name, "sv");
                views.Add(visitor.Name, "en");
            }
            return views;
        }
    }

    public IReadOnlyList<PortalEndpoint> Endpoints => PortalEndpoint.Of(_portal);

    public Task<IReadOnlyList<CrawledPage>> AsAsync(string visitor, string language) =>
        _crawls.GetOrAdd((visitor, language), _ => new(() => CrawlAsync(_portal, Visitor.Named(visitor), language))).Value;

    public async Task<IReadOnlyList<PortalPage>> HtmlPagesAsync(string visitor, string language) =>
        [.. (await AsAsync(visitor, language)).Select(crawled => crawled.Page).Where(page => page.IsHtml)];

    /// <summary>Everything that links lead to from the start, and the pages that no link leads to.</summary>
    public static async Task<IReadOnlyList<CrawledPage>> CrawlAsync(PortalFactory portal, Visitor visitor, string language)
    {
        using var client = await visitor.EnterAsync(portal);
        await client.UseLanguageAsync(language);
        var pages = PortalEndpoint.Of(portal)
            .Where(endpoint => endpoint.Verb == "GET" && !endpoint.HasRouteValues && visitor.MayUse(endpoint))
            .Select(endpoint => endpoint.ToAddress());
        return await new Crawler(client).CrawlAsync(pages.Prepend("/"));
    }

    public void Dispose() => _portal.Dispose();
}
