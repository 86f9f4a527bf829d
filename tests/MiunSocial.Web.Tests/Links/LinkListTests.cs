using System.Net;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Links;

/// <summary>The officers' list of links to look at, filled by the demonstration.</summary>
public sealed class LinkListTests(ReadOnlyPortal portal)
{
    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("student@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task List_IsForOfficersOnly(string email)
    {
        using var client = await portal.SignedInAsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/links")).Status);
    }

    [Theory]
    [InlineData("/links", "turismforskning-youtube")]
    [InlineData("/links?view=broken", "turismforskning-youtube")]
    [InlineData("/links?view=nonsense", "turismforskning-youtube")]
    [InlineData("/links?view=failing", "fibercentrum-youtube")]
    [InlineData("/links?view=moved", "utbildningsvetenskap-youtube")]
    [InlineData("/links?view=refused", "studentservice-youtube")]
    [InlineData("/links?view=broken&platform=youtube", "turismforskning-youtube")]
    [InlineData("/links?view=broken&page=99999999", "turismforskning-youtube")]
    [InlineData("/links?view=failing&platform=youtube&unit=fibercentrum", "fibercentrum-youtube")]
    public async Task Views_ShowTheirLinks(string address, string slug)
    {
        using var officer = await portal.SignedInAsAsync("officer@demo.test");

        var page = await officer.OpenAsync(address);

        Assert.Equal([$"/channels/{slug}/link"], page.Document.QuerySelectorAll(".row-card h2 a").Select(link => link.GetAttribute("href")));
        Assert.InRange(page.Queries.Count, 1, 5);
    }

    [Theory]
    [InlineData("/links?view=broken&platform=facebook")]
    [InlineData("/links?view=broken&platform=nonsense")]
    [InlineData("/links?view=broken&unit=%00")]
    [InlineData("/links?view=failing&unit=universitetsbiblioteket")]
    public async Task Filters_ThatFindNothing_SaySo(string address)
    {
        using var officer = await portal.SignedInAsAsync("officer@demo.test");

        var page = await officer.OpenAsync(address);

        Assert.Contains("Inga kanaler stämmer med det du har valt", page.Text(".empty-state"));
        Assert.True(page.Has("a[href^='/links?view=']"));
    }

    [Fact]
    public async Task Filters_AreKeptWhenTheViewIsChanged()
    {
        using var officer = await portal.SignedInAsAsync("officer@demo.test");

        var page = await officer.OpenAsync("/links?view=broken&platform=facebook");

        Assert.All(page.Document.QuerySelectorAll(".tabs a"), tab => Assert.Contains("platform=facebook", tab.GetAttribute("href")));
        Assert.Equal("facebook", page.Document.QuerySelector("#platform option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_OfABrokenLink_TellsItsCourse()
    {
        using var visitor = await portal.SignedInAsAsync("staff@demo.test");

        var page = await visitor.OpenAsync("/channels/turismforskning-youtube/link");

        Assert.Contains("Bruten länk", page.Text(".badge-status"));
        Assert.Contains("Har misslyckats 3 gånger i rad", page.Text());
        Assert.Equal(["404", "404", "404", "200", "200"], page.Texts("tbody td:nth-child(3)"));
        Assert.InRange(page.Queries.Count, 1, 5);
    }
}
