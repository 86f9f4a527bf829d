using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>With every resource accented, a plain word on a page is one that nobody can translate.</summary>
public sealed class PseudoLocaleTests(PseudoPortal portal) : IClassFixture<PseudoPortal>
{
    [Theory]
    [InlineData("visitor")]
    [InlineData("requester")]
    [InlineData("head")]
    [InlineData("officer")]
    [InlineData("administrator")]
    [InlineData("student")]
    public async Task Pages_HaveNoWordThatIsNotAResource(string visitor)
    {
        var pages = await CrawledPortal.CrawlAsync(portal, Visitor.Named(visitor), "sv");

        Guard.Empty("Words that are no resources", await OffendersAsync(pages.Select(crawled => crawled.Page)));
    }

    [Fact]
    public async Task Forms_ThatAreRefused_HaveNoWordThatIsNotAResource()
    {
        using var client = await portal.SignedInAsAsync("admin@demo.test");
        var refused = new List<PortalPage>();
        foreach (var address in FormPages())
        {
            var page = await client.GetAsync(address);
            foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action")).Distinct())
            {
                refused.Add(await EmptiedAsync(page, form));
            }
        }

        Guard.Empty("Words that are no resources", await OffendersAsync(refused.Where(page => page.IsHtml)));
    }

    [Theory]
    [InlineData("Hello", true)]
    [InlineData("Ĥéĺĺó", false)]
    [InlineData("Ĥéĺĺó Krister Holm", false)]
    [InlineData("Ĥéĺĺó Krister Holms", true)]
    [InlineData("3 november 2026", false)]
    public async Task Words_AreToldApart(string text, bool isPlain) =>
        Assert.Equal(isPlain, (await KnownWords.ReadAsync(portal)).Unknown(text) is not null);

    private async Task<IEnumerable<string>> OffendersAsync(IEnumerable<PortalPage> pages)
    {
        var known = await KnownWords.ReadAsync(portal);
        return pages.Where(page => page.IsHtml)
            .SelectMany(page => PageWords.In(page.Parse()))
            .Select(PortalPageText)
            .Distinct()
            .Select(text => (Text: text, Word: known.Unknown(text)))
            .Where(found => found.Word is not null)
            .Select(found => $"'{found.Word}' in: {found.Text}");
    }

    /// <summary>Pages with a form that is sent back to the page's own address.</summary>
    private IEnumerable<string> FormPages()
    {
        var visitor = Visitor.Named("administrator");
        var forms = PortalEndpoint.Of(portal).Where(one => one.IsUnsafe).Select(one => one.Address).ToHashSet();
        return PortalEndpoint.Of(portal)
            .Where(one => one.Verb == "GET" && !one.HasRouteValues && visitor.MayUse(one) && forms.Contains(one.Address))
            .Select(one => one.ToAddress());
    }

    private static Task<PortalPage> EmptiedAsync(PortalPage page, string? action)
    {
        var form = page.Form(action is null ? "main form[method=post]:not([action])" : $"main form[method=post][action='{action}']");
        foreach (var name in form.Fields.Select(field => field.Key).Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Distinct().ToList())
        {
            form.Choose(name);
        }
        return form.SubmitAsync();
    }

    private static string PortalPageText(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
