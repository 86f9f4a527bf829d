using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.MyChannels;

/// <summary>Whoever looks after channels sees how they are doing, and what to mend next.</summary>
[OnEveryDatabase]
public sealed class MyChannelsTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    [Theory]
    [InlineData(ChannelPart.Responsible, "Ansvarig")]
    [InlineData(ChannelPart.Administrator, "Administratör")]
    [InlineData(ChannelPart.StandIn, "Ersättare")]
    public async Task Channel_IsThereForEveryPart(ChannelPart part, string told)
    {
        var channel = await AddAsync(AChannel.Person(part) with { Email = "Staff@Demo.test" });
        using var client = await _portal.SignedInAsAsync("staff@demo.test");

        var page = await client.OpenAsync("/channels/mine");

        Assert.Equal([$"/channels/{channel.Slug}"], page.Document.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")));
        Assert.Contains(told, page.Text("main .rows"));
        Assert.True(page.Has(".main-nav-wide a[href='/channels/mine'][aria-current=page]"));
        Assert.False(page.Has(".main-nav-wide a[href='/channels'][aria-current]"));
    }

    [Fact]
    public async Task Channel_ShowsTheMostPressingThing_WithTheWayToMendIt()
    {
        var channel = await AddAsync(AChannel.Person(ChannelPart.Responsible) with { Email = "staff@demo.test" });
        using var client = await _portal.SignedInAsAsync("staff@demo.test");

        var page = await client.OpenAsync("/channels/mine");

        Assert.Contains("Anställda administratörer: 0. Minst 2 krävs.", page.Text(".health-line-failing"));
        Assert.True(page.Has($".health-line-failing a[href='/channels/{channel.Slug}/edit']"));
        Assert.Contains("Mycket att åtgärda", page.Text("main .rows"));
        Assert.Contains("5 saker till", page.Text($"a[href='/channels/{channel.Slug}#health']"));
    }

    [Fact]
    public async Task StandIn_SeesWhatIsWrong_ButMendsNothing()
    {
        await AddAsync(AChannel.Person(ChannelPart.StandIn) with { Email = "staff@demo.test" });
        using var client = await _portal.SignedInAsAsync("staff@demo.test");

        var page = await client.OpenAsync("/channels/mine");

        Assert.True(page.Has(".health-line-failing"));
        Assert.False(page.Has(".health-line-failing a"));
    }

    [Theory]
    [InlineData("requester@demo.test", true)]
    [InlineData("head@demo.test", true)]
    [InlineData("staff@demo.test", false)]
    [InlineData("student@demo.test", false)]
    [InlineData("officer@demo.test", false)]
    [InlineData("admin@demo.test", false)]
    public async Task Navigation_LeadsThereThoseWhoHaveChannels(string email, bool keeps)
    {
        using var client = await _portal.SignedInAsAsync(email);

        var start = await client.OpenAsync("/");
        var page = await client.OpenAsync("/channels/mine");

        Assert.Equal(keeps, start.Has(".main-nav-wide a[href='/channels/mine']"));
        Assert.Equal(keeps, start.Has(".shortcuts a[href='/channels/mine']"));
        Assert.Equal(keeps, !page.Has(".empty-state"));
        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
    }

    [Fact]
    public async Task Student_WhoAdministersAChannel_HasItToo()
    {
        await AddAsync(AChannel.Person(ChannelPart.Administrator) with { Email = "student@demo.test", Affiliation = Domain.Shared.Affiliation.Student });
        using var client = await _portal.SignedInAsAsync("student@demo.test");

        Assert.Contains("Bara studenter kan logga in: 1 av 1", (await client.OpenAsync("/channels/mine")).Text(".health-line-failing"));
    }

    [Fact]
    public async Task Policy_ThatAsksForLess_LeavesNothingToMend()
    {
        await AddAsync(AChannel.Person(ChannelPart.Administrator) with { Email = "staff@demo.test" });
        await _portal.WithDatabaseAsync(db => db.Policies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.HealthRulesOff, Enum.GetValues<HealthRule>())));
        using var client = await _portal.SignedInAsAsync("staff@demo.test");

        var page = await client.OpenAsync("/channels/mine");

        Assert.Contains("Inget att åtgärda.", page.Text("main .rows"));
        Assert.False(page.Has(".health-line-failing"));
    }

    public void Dispose() => _portal.Dispose();

    private Task<Channel> AddAsync(params ChannelPerson[] people) => _portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var channel = (scene.Channel with { People = people }).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync();
        return channel;
    });
}
