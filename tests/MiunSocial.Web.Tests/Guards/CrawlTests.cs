using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>What holds for every page that somebody can reach, in both languages.</summary>
public sealed class CrawlTests(CrawledPortal site)
{
    private const int MostQueries = 5;

    /// <summary>Shown within another site's page, in the language that the site asks for.</summary>
    private const string SpeaksAsAsked = "/embed/channels";

    /// <summary>A file that is read a part at a time, so that its size is not the portal's.</summary>
    private const string Streamed = "/channels/export";

    /// <summary>Parts of a page that it asks for itself while somebody writes.</summary>
    private static readonly string[] Parts = ["/requests/beside", "/requests/handle", "/loans/calendar/free"];

    /// <summary>Papers that gather all there is about one request; they are taken out once, not leafed through.</summary>
    private static readonly string[] Papers = ["/record", "/record.json", "/decision"];

    /// <summary>Pages that no link leads to, and why.</summary>
    private static readonly Dictionary<string, string> ReachedOtherwise = new()
    {
        ["/guidelines/images/{id:guid}"] = "there is no picture until somebody uploads one",
        ["/loans/calendar/feed/{token}.ics"] = "only its owner is told the address, once",
        ["/loans/{reference}/log/{id:guid}"] = "there is no copy until something has been removed",
        ["/loans/{reference}/revoke"] = "no account of the demonstration is lent just now",
        ["/api-keys/{id:guid}"] = "there is no key until one is issued",
        ["/design/mails/{kind}/{language}"] = "a mail, which another page shows within itself",
        ["/notices/unsubscribe/{token}"] = "only mails lead there",
        ["/channels/import/{id:guid}/report"] = "there is no report until a file has been checked",
        ["/requests/{reference}/attachments/{id:guid}"] = "there is no file until somebody attaches one",
        ["/requests/drafts/{id:guid}/attachments/{attachment:guid}"] = "there is no file until somebody attaches one",
        ["/people/{id:guid}/link"] = "only a change of language on the answer of its form leads here, and it leads back",
    };

    [Theory]
    [MemberData(nameof(CrawledPortal.Views), MemberType = typeof(CrawledPortal))]
    public async Task Links_LeadSomewhere(string visitor, string language) => Guard.Empty(
        "Broken links",
        (await site.AsAsync(visitor, language))
            .Where(crawled => crawled.FoundOn is not null && (int)crawled.Page.Status >= 400)
            .Select(crawled => crawled.ToString()));

    [Theory]
    [MemberData(nameof(CrawledPortal.Views), MemberType = typeof(CrawledPortal))]
    public async Task Links_LeadNobodyWhoHasSignedInToTheSignInPage(string visitor, string language) => Guard.Empty(
        "Links that ask to sign in",
        (await site.AsAsync(visitor, language))
            .Where(crawled => crawled.Page.LeadsToSignIn && Visitor.Named(visitor).Role is not null)
            .Select(crawled => crawled.ToString()));

    [Theory]
    [MemberData(nameof(CrawledPortal.Views), MemberType = typeof(CrawledPortal))]
    public async Task Pages_AreInTheLanguageThatWasChosen(string visitor, string language) => Guard.Empty(
        $"Pages that are not in {language}",
        (await WholePagesAsync(visitor, language))
            .Where(page => !page.Address.StartsWith(SpeaksAsAsked, StringComparison.Ordinal) && page.Parse().DocumentElement.GetAttribute("lang") != language)
            .Select(page => page.Address));

    [Theory]
    [MemberData(nameof(CrawledPortal.Views), MemberType = typeof(CrawledPortal))]
    public async Task Pages_HaveNoInlineScriptOrStyle(string visitor, string language) => Guard.Empty(
        "Inline script or style, which the content policy refuses",
        (await site.HtmlPagesAsync(visitor, language)).SelectMany(InlineCode));

    [Theory]
    [MemberData(nameof(CrawledPortal.Views), MemberType = typeof(CrawledPortal))]
    public async Task Pages_HaveATitleAMainHeadingAndIdsOfTheirOwn(string visitor, string language) => Guard.Empty(
        "Pages that are not well formed",
        (await WholePagesAsync(visitor, language)).SelectMany(Malformed));

    [Theory]
    [MemberData(nameof(CrawledPortal.Views), MemberType = typeof(CrawledPortal))]
    public async Task Pages_TakeAtMostFiveQueries(string visitor, string language) => Guard.Empty(
        $"Pages that take more than {MostQueries} queries",
        (await site.AsAsync(visitor, language))
            .Where(crawled => crawled.Page.Queries.Count > MostQueries
                && !crawled.Page.Address.StartsWith(Streamed, StringComparison.Ordinal)
                && !Papers.Any(paper => crawled.Page.Address.EndsWith(paper, StringComparison.Ordinal)))
            .Select(crawled => $"{crawled.Page.Address}: {crawled.Page.Queries.Count}"));

    [Fact]
    public async Task Pages_AreAllReachedBySomebodysLinks()
    {
        var reached = new HashSet<string>();
        foreach (var visitor in Visitor.All)
        {
            reached.UnionWith((await site.AsAsync(visitor.Name, "sv")).Select(crawled => crawled.Page.Address.Split('?')[0]));
        }

        Guard.Empty(
            "Pages that nobody's links lead to",
            site.Endpoints
                .Where(endpoint => endpoint.Verb == "GET" && !reached.Any(endpoint.Answers) && !ReachedOtherwise.ContainsKey(endpoint.Address))
                .Select(endpoint => endpoint.Address));
    }

    [Fact]
    public async Task Looking_ChangesNothing()
    {
        using var portal = new PortalFactory();
        using (await portal.SignedInAsAsync("officer@demo.test"))
        {
            // The first sign-in makes the keys that cookies are protected with.
        }
        var before = await portal.WithDatabaseAsync(DatabaseContents.ReadAsync);

        await CrawledPortal.CrawlAsync(portal, Visitor.Named("officer"), "sv");

        Assert.Empty((await portal.WithDatabaseAsync(DatabaseContents.ReadAsync)).ChangedSince(before));
    }

    private async Task<IEnumerable<PortalPage>> WholePagesAsync(string visitor, string language) =>
        (await site.HtmlPagesAsync(visitor, language)).Where(page => !Parts.Contains(page.Address.Split('?')[0]));

    private static IEnumerable<string> InlineCode(PortalPage page) =>
        from element in page.Parse().All
        let found = element.LocalName == "style" || (element.LocalName == "script" && !element.HasAttribute("src"))
            ? $"<{element.LocalName}>"
            : element.Attributes.Select(attribute => attribute.Name).FirstOrDefault(IsCode)
        where found is not null
        select $"{page.Address}: {found} on <{element.LocalName}>";

    private static bool IsCode(string attribute) => attribute == "style" || attribute.StartsWith("on", StringComparison.Ordinal);

    private static IEnumerable<string> Malformed(PortalPage page)
    {
        var document = page.Parse();
        if (string.IsNullOrWhiteSpace(document.Title))
        {
            yield return $"{page.Address}: no title";
        }
        if (document.QuerySelectorAll("main h1").Length != 1)
        {
            yield return $"{page.Address}: {document.QuerySelectorAll("main h1").Length} main headings";
        }
        foreach (var id in document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1))
        {
            yield return $"{page.Address}: id '{id.Key}' twice";
        }
    }
}
