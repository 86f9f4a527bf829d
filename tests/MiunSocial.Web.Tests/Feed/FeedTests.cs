using System.Net;
using System.Xml.Linq;
using MiunSocial.Domain.Access;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Api;

namespace MiunSocial.Web.Tests.Feed;

/// <summary>Changes of public channels as an Atom feed that keeps what RFC 4287 demands, without who and why.</summary>
[OnEveryDatabase]
public sealed class FeedTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("sv", "Ny kanal: Öppen provkanal")]
    [InlineData("en", "New channel: Öppen provkanal")]
    public async Task Feed_HasAllThatAFeedMust(string language, string title)
    {
        using var staff = await portal.AsAsync("staff@demo.test");

        var page = await staff.Client.GetAsync($"/channels/feed?lang={language}");

        Assert.Equal("application/atom+xml", page.ContentHeaders.ContentType!.MediaType);
        var feed = XDocument.Parse(page.Body).Root!;
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        AssertHasOneOfEach(feed, "id", "title", "updated");
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.EndsWith(page.Address, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.All(entries, entry =>
        {
            AssertHasOneOfEach(entry, "id", "title", "updated", "summary");
            Assert.True(Uri.IsWellFormedUriString(entry.Element(Atom + "id")!.Value, UriKind.Absolute));
            Assert.Equal("alternate", Assert.Single(entry.Elements(Atom + "link")).Attribute("rel")!.Value);
        });
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(feed.Element(Atom + "updated")!.Value, entries.Max(entry => entry.Element(Atom + "updated")!.Value));
        Assert.Contains(entries, entry => entry.Element(Atom + "title")!.Value == title);
    }

    [Fact]
    public async Task Feed_TellsWhatChanged_ButNotWhoOrWhy_NorOfInternalChannels()
    {
        using var staff = await portal.AsAsync("staff@demo.test");
        await portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            var channel = (scene.Channel with { Name = "Flyttande kanal", Handle = "exempel_fore" }).Build(scene.Now);
            channel.Readdress(new() { Handle = "exempel_efter", Address = "https://www.instagram.com/exempel_efter" }, "Hemligt skäl", scene.Officer, scene.Now.AddSeconds(1));
            db.Channels.Add(channel);
            await db.SaveChangesAsync();
        });

        var page = await staff.Client.GetAsync("/channels/feed");

        Assert.Contains("Kontonamnet var exempel_fore och är nu exempel_efter.", page.Body);
        Assert.DoesNotContain("Hemligt skäl", page.Body);
        Assert.DoesNotContain("Olivia", page.Body);
        Assert.DoesNotContain("@demo.test", page.Body);
        Assert.DoesNotContain("Intern provkanal", page.Body);
    }

    [Fact]
    public async Task Feed_IsNotToldAgainToWhoHasIt()
    {
        using var staff = await portal.AsAsync("staff@demo.test");
        var first = await staff.Client.GetAsync("/channels/feed?lang=en");

        var again = await staff.Client.AskAsync("/channels/feed?lang=en", null, ("If-None-Match", first.Headers.ETag!.ToString()));
        var swedish = await staff.Client.AskAsync("/channels/feed", null, ("If-None-Match", first.Headers.ETag.ToString()));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Body));
        Assert.Equal(HttpStatusCode.OK, swedish.Status);
    }

    [Fact]
    public async Task Visitor_ReadsIt_OnlyWhereThePolicyOpensTheDirectory()
    {
        using var visitor = await portal.AsVisitorAsync();
        var key = await new AnApiKey { Scopes = [ApiScope.ChannelsRead] }.AddToAsync(portal);
        Assert.True((await visitor.Client.GetAsync($"/channels/feed?key={key}")).LeadsToSignIn);

        await portal.SetPolicyAsync(terms => terms with { DirectoryIsPublic = true });
        var open = await visitor.Client.GetAsync("/channels/feed");
        await portal.SetPolicyAsync(terms => terms with { DirectoryIsPublic = false });

        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.True(open.Headers.CacheControl!.Public);
    }

    private static void AssertHasOneOfEach(XElement element, params string[] names) =>
        Assert.All(names, name => Assert.NotEmpty(Assert.Single(element.Elements(Atom + name)).Value));
}
