using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Links;

/// <summary>The page of a channel's link, and the button on it.</summary>
[OnEveryDatabase]
public sealed class LinkPageTests : IDisposable
{
    private const string Button = "main form[method=post][action$='/link']";

    private readonly LinkRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("staff@demo.test", false)]
    [InlineData("student@demo.test", false)]
    [InlineData("admin@demo.test", false)]
    [InlineData("officer@demo.test", true)]
    public async Task Page_IsForEveryone_TheButtonForOfficers(string email, bool mayCheck)
    {
        var channel = await _room.AddOnlyChannelAsync();
        using var client = await _room.Portal.SignedInAsAsync(email);

        var page = await client.OpenAsync($"/channels/{channel.Slug}/link");

        Assert.Contains("Länken till Provkanalen", page.Text("h1"));
        Assert.Equal(mayCheck, page.Has(Button));
        Assert.Contains("inte kontrollerad", page.Text());
    }

    [Fact]
    public async Task Button_ChecksAndShowsWhatWasFound()
    {
        var channel = await _room.AddOnlyChannelAsync();
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");

        var page = await CheckAsync(officer, channel);

        Assert.Equal("Länken till Provkanalen fungerar.", page.Text(".flash p"));
        Assert.Contains("Länken fungerar", page.Text(".badge-status"));
        Assert.Equal(["200"], page.Texts("tbody td:nth-child(3)"));
        Assert.Equal(LinkStatus.Answers, (await _room.LinkAsync(channel.Id))!.Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "hittar inte kontot", "Länken svarar inte")]
    [InlineData(HttpStatusCode.InternalServerError, "svarade inte som den ska", "Länken svarar inte")]
    [InlineData((HttpStatusCode)999, "inte släpper in automatiska kontroller", "Länken kan inte kontrolleras")]
    public async Task Button_TellsWhatWentWrong(HttpStatusCode answer, string message, string badge)
    {
        var channel = await _room.AddOnlyChannelAsync();
        _room.Web[LinkRoom.PathOf(channel)] = answer;
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");

        var page = await CheckAsync(officer, channel);

        Assert.Contains(message, page.Text(".flash p"));
        Assert.Contains(badge, page.Text(".badge-status"));
    }

    [Fact]
    public async Task Button_PressedAgainAndAgain_MarksNothing()
    {
        var channel = await _room.AddOnlyChannelAsync();
        _room.Web[LinkRoom.PathOf(channel)] = HttpStatusCode.NotFound;
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");

        for (var press = 0; press < 4; press++)
        {
            await CheckAsync(officer, channel);
        }

        Assert.Equal((LinkStatus.Failing, 1), ((await _room.LinkAsync(channel.Id))!.Status, (await _room.LinkAsync(channel.Id))!.Failures));
        Assert.Equal(4, (await _room.ChecksAsync(channel.Id)).Count);
    }

    [Fact]
    public async Task Button_IsForThoseWhoLookAfterTheChannel()
    {
        var channel = await _room.AddOnlyChannelAsync(
            AChannel.Person(ChannelPart.Responsible), AChannel.Person(ChannelPart.Administrator) with { Email = "staff@demo.test" });
        using var administrator = await _room.Portal.SignedInAsAsync("STAFF@demo.test");
        Assert.Contains("fungerar", (await CheckAsync(administrator, channel)).Text(".flash p"));
        using var other = await _room.Portal.SignedInAsAsync("requester@demo.test");

        var refused = await PostAsync(other, channel.Slug);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Single(_room.Asked);
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("a%2Fb")]
    [InlineData("%F0%9F%92%A9")]
    public async Task UnknownChannel_IsNotFound(string slug)
    {
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/channels/{slug}/link")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(officer, slug)).Status);
    }

    [Theory]
    [InlineData("kanalansvariga", "inte är inloggad")]
    [InlineData("socionomprogrammet-facebook", "aktiva eller pausade")]
    public async Task Channel_ThatIsNotFollowed_SaysWhy(string slug, string why)
    {
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");

        var page = await officer.OpenAsync($"/channels/{slug}/link");
        Assert.False(page.Has(Button));
        Assert.Contains(why, page.Text());

        var answer = await (await PostAsync(officer, slug)).FollowAsync();
        Assert.Contains("kontrolleras inte", answer.Text(".flash p"));
        Assert.Empty(_room.Asked);
    }

    [Fact]
    public async Task Portal_ThatChecksNothing_SaysSo()
    {
        using var room = new LinkRoom { IsEnabled = false };
        var channel = await room.AddOnlyChannelAsync();
        using var officer = await room.Portal.SignedInAsAsync("officer@demo.test");

        var page = await officer.OpenAsync($"/channels/{channel.Slug}/link");
        Assert.False(page.Has(Button));
        Assert.Contains("avstängd", page.Text());
        Assert.Contains("avstängd", (await officer.OpenAsync("/links")).Text(".notice"));

        Assert.Contains("avstängd", (await (await PostAsync(officer, channel.Slug)).FollowAsync()).Text(".flash p"));
        Assert.Empty(room.Asked);
    }

    [Fact]
    public async Task Button_HasALimit()
    {
        using var room = new LinkRoom { Settings = new Dictionary<string, string> { ["RateLimits:LinkChecksPerMinute"] = "2" } };
        var channel = await room.AddOnlyChannelAsync();
        using var officer = await room.Portal.SignedInAsAsync("officer@demo.test");
        await CheckAsync(officer, channel);
        await CheckAsync(officer, channel);

        var refused = await PostAsync(officer, channel.Slug);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(2, room.Asked.Count);
    }

    [Fact]
    public async Task ChannelThatGotAnotherAddress_IsNotCheckedYet_AndItsHistoryStays()
    {
        var channel = await _room.AddOnlyChannelAsync();
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");
        await CheckAsync(officer, channel);
        await _room.Portal.WithDatabaseAsync(db => db.Channels.Where(one => one.Id == channel.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Address, "https://www.instagram.com/exempel_annan/"), Cancel));

        var page = await officer.OpenAsync($"/channels/{channel.Slug}/link");

        Assert.Contains("inte kontrollerad", page.Text(".badge-status"));
        Assert.Contains(channel.Address!, page.Text("tbody"));
    }

    public void Dispose() => _room.Dispose();

    private static async Task<PortalPage> CheckAsync(PortalClient client, Channel channel) =>
        await (await (await client.FormOnAsync($"/channels/{channel.Slug}/link", Button)).SubmitAsync()).FollowAsync();

    /// <summary>Without the button: with the token of another form.</summary>
    private static async Task<PortalPage> PostAsync(PortalClient client, string slug)
    {
        var form = await client.FormOnAsync("/channels", "form[action='/account/language']");
        return await client.PostAsync($"/channels/{slug}/link", form.Fields.Where(field => field.Key == "__RequestVerificationToken"));
    }
}
