using System.Net;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Api;

namespace MiunSocial.Web.Tests.Embed;

/// <summary>Sites that the policy names may show the directory within their pages, and no others.</summary>
[OnEveryDatabase]
public sealed class EmbedTests(ApiPortal portal) : IClassFixture<ApiPortal>, IAsyncLifetime
{
    private const string Site = "https://www.university.test";

    public ValueTask InitializeAsync() => new(portal.SetPolicyAsync(terms => terms with { EmbedOrigins = [Site] }));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Directory_MayBeFramedByTheSitesOfThePolicy_WithoutCookies()
    {
        using var visitor = await portal.AsVisitorAsync();

        var page = await visitor.Client.GetAsync("/embed/channels");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"frame-ancestors 'self' {Site}", PolicyOf(page));
        Assert.False(page.Headers.Contains("X-Frame-Options"));
        Assert.Equal("cross-origin", page.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Empty(page.Cookies);
        Assert.False(page.Has("nav, form, header"));
    }

    [Fact]
    public async Task Directory_ShowsPublicChannelsInUseAndAtRest_WithLinksThatLeaveTheFrame()
    {
        using var visitor = await portal.AsVisitorAsync();

        var page = await visitor.Client.GetAsync("/embed/channels?limit=200");

        Assert.Contains("Öppen provkanal", page.Text("main"));
        Assert.DoesNotContain("Intern provkanal", page.Body);
        Assert.DoesNotContain("exempel.socionomprogrammet", page.Body);
        Assert.DoesNotContain("@demo.test", page.Body);
        Assert.All(page.Document.QuerySelectorAll("a"), link =>
        {
            Assert.Equal("_blank", link.GetAttribute("target"));
            Assert.Contains("noopener", link.GetAttribute("rel"));
        });
    }

    [Theory]
    [InlineData("lang=en&theme=dark&limit=2", "en", "dark", 2)]
    [InlineData("lang=xx&theme=pink&limit=-5", "sv", "auto", 24)]
    [InlineData("limit=0&platform=facebook", "sv", "auto", 1)]
    [InlineData("platform=nosuch&q=%00", "sv", "auto", 0)]
    public async Task Address_SaysWhatIsShownAndHow(string query, string language, string theme, int most)
    {
        using var visitor = await portal.AsVisitorAsync();

        var page = await visitor.Client.GetAsync($"/embed/channels?{query}");

        var html = page.Document.DocumentElement;
        Assert.Equal((language, theme), (html.GetAttribute("lang"), html.GetAttribute("data-theme")));
        Assert.InRange(page.Document.QuerySelectorAll(".card-channel").Length, Math.Min(most, 1), most);
    }

    [Fact]
    public async Task WithoutSitesInThePolicy_NobodyMayFrameIt_AndVisitorsDoNotSeeIt()
    {
        using var visitor = await portal.AsVisitorAsync();
        using var officer = await portal.AsAsync("officer@demo.test");
        await portal.SetPolicyAsync(terms => terms with { EmbedOrigins = [] });

        var refused = await visitor.Client.GetAsync("/embed/channels");
        var seen = await officer.Client.GetAsync("/embed/channels");
        var maker = await officer.Client.GetAsync("/embed");

        Assert.True(refused.LeadsToSignIn);
        Assert.Contains("frame-ancestors 'none'", PolicyOf(seen));
        Assert.Equal("DENY", seen.Headers.GetValues("X-Frame-Options").Single());
        Assert.True(maker.Has(".notice-warn"));
        Assert.False(maker.Has("iframe"));
    }

    [Fact]
    public async Task Officer_GetsTheCode_AndSeesWhatItShows()
    {
        using var officer = await portal.AsAsync("officer@demo.test");
        var page = await officer.Client.OpenAsync("/embed");

        var chosen = await page.Form("form[action='/embed']").Fill("platform", "instagram").Fill("lang", "en").Fill("limit", "5").SubmitAsync();

        var shown = chosen.Document.QuerySelector("iframe")!.GetAttribute("src")!;
        Assert.Equal("/embed/channels?platform=instagram&lang=en&limit=5", shown);
        Assert.Contains("frame-src 'self'", PolicyOf(chosen));
        Assert.Contains(shown.Replace("&", "&amp;", StringComparison.Ordinal), chosen.Document.QuerySelector("#snippet")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await officer.Client.GetAsync(shown)).Status);
    }

    [Fact]
    public async Task OtherPages_AreFramedByNobody_AndNeitherAreErrors()
    {
        using var officer = await portal.AsAsync("officer@demo.test");

        Assert.Contains("frame-ancestors 'none'", PolicyOf(await officer.Client.GetAsync("/")));
        var failed = await officer.Client.AskAsync("/embed/channels", null, (PortalFactory.FaultHeader, "1"));
        Assert.Contains("frame-ancestors 'none'", PolicyOf(failed));
    }

    private static string PolicyOf(PortalPage page) => page.Headers.GetValues("Content-Security-Policy").Single();
}
