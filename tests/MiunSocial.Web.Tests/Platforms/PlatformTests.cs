using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Platforms;

[OnEveryDatabase]
public sealed class PlatformTests(PlatformOffice office) : IClassFixture<PlatformOffice>
{
    [Fact]
    public async Task Add_ANewPlatform_KeepsItsRulesAndReadsItsAddressesAtOnce()
    {
        var page = await (await office.NewFormAsync("Nyplats")).SucceedAsync("false");

        Assert.Equal("/platforms/nyplats", page.Address);
        var kept = await office.KeptAsync("nyplats");
        Assert.Equal(["nyplats.test", "www.nyplats.test"], kept.Hosts);
        Assert.Equal([new("p", ReservedMeaning.Post), new("status", ReservedMeaning.Post)], kept.ReservedWords);
        Assert.Equal(("account", "/@{handle}"), (Assert.Single(kept.Forms).Key, kept.Forms[0].PathTemplate));
        Assert.Equal([HistoryKind.PlatformAdded], (await office.HistoryAsync(kept.Id)).Select(entry => entry.Kind));
        Assert.Contains("https://nyplats.test/@miun", (await TriedAsync("www.nyplats.test/@MIUN?x")).Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_RulesOfAPlatform_AreSavedWithHistory()
    {
        await (await office.NewFormAsync("Andrad")).SucceedAsync("false");
        var form = await office.FormAsync("andrad");

        await form.Fill("Name", "Ändrad").Fill("WordsSearch", "sok")
            .Fill("Forms[1].Key", "group").Fill("Forms[1].PathTemplate", "/g/{handle}").Fill("Forms[1].HandlePattern", "[a-z]+")
            .SucceedAsync("false");

        var kept = await office.KeptAsync("andrad");
        Assert.Equal(("Ändrad", 1), (kept.Name, kept.Version));
        Assert.Equal(["account", "group"], kept.Forms.OrderBy(one => one.Position).Select(one => one.Key));
        Assert.Contains(new("sok", ReservedMeaning.Search), kept.ReservedWords);
        var changed = (await office.HistoryAsync(kept.Id)).Single(entry => entry.Kind == HistoryKind.PlatformChanged);
        Assert.Contains("Andrad", changed.Before, StringComparison.Ordinal);
        Assert.Contains("group /g/{handle}", changed.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_AFormToBeRemoved_IsGone()
    {
        var form = await office.NewFormAsync("Kortare");
        await form.SucceedAsync("false");
        await (await office.FormAsync("kortare"))
            .Fill("Forms[1].Key", "group").Fill("Forms[1].PathTemplate", "/g/{handle}").Fill("Forms[1].HandlePattern", "[a-z]+")
            .SucceedAsync("false");

        await (await office.FormAsync("kortare")).Choose("Forms[0].IsRemoved", "true").SucceedAsync("false");

        Assert.Equal("group", Assert.Single((await office.KeptAsync("kortare")).Forms).Key);
    }

    [Fact]
    public async Task Edit_OnAVersionThatIsNoLongerCurrent_IsToldSo()
    {
        await (await office.NewFormAsync("Kapplop")).SucceedAsync("false");
        var (first, second) = (await office.FormAsync("kapplop"), await office.FormAsync("kapplop"));
        await first.Fill("Name", "Först").SucceedAsync("false");

        var late = await second.Fill("Name", "Sist").SubmitAsync("false");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Plattformen ändrades", late.Text(".error-summary"));
        Assert.Equal(["Sist"], late.Form("#rules")["Name"]);
        Assert.Equal("Först", (await office.KeptAsync("kapplop")).Name);
        await late.Form("#rules").SucceedAsync("false");
        Assert.Equal("Sist", (await office.KeptAsync("kapplop")).Name);
    }

    [Fact]
    public async Task Edit_RulesThatWouldMoveAChannel_AreRefusedWithItsName()
    {
        var form = await office.FormAsync("facebook");

        var page = await form.Fill("Hosts", "m.facebook.com\nfacebook.com\nwww.facebook.com").SubmitAsync("false");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Hosts", page.FieldErrors.Keys);
        Assert.Equal(10, page.Document.QuerySelectorAll("#moved ~ ul li").Length);
        Assert.Contains("https://m.facebook.com/", page.Text("#moved ~ ul"), StringComparison.Ordinal);
        Assert.Equal("www.facebook.com", (await office.KeptAsync("facebook")).Hosts[0]);
    }

    [Fact]
    public async Task ArchiveAndRestore_HideThePlatformFromNewChoicesOnly()
    {
        await (await office.NewFormAsync("Vilande")).SucceedAsync("false");

        Assert.DoesNotContain("Vilande", (await MoveAsync("vilande", "archive")).Offered);
        Assert.Contains("instagram", (await MoveAsync("instagram", "archive")).Filters);
        Assert.Contains("Vilande", (await MoveAsync("vilande", "restore")).Offered);
        await MoveAsync("instagram", "restore");

        var kept = await office.KeptAsync("vilande");
        Assert.False(kept.IsArchived);
        Assert.Equal(
            [HistoryKind.PlatformAdded, HistoryKind.PlatformArchived, HistoryKind.PlatformRestored],
            (await office.HistoryAsync(kept.Id)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Archive_ByTwoAtOnce_TellsTheSecond()
    {
        await (await office.NewFormAsync("Dubbel")).SucceedAsync("false");
        var page = await (await office.Administrator).OpenAsync("/platforms/dubbel");
        await page.Form("form[action$='/archive']").SucceedAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await page.Form("form[action$='/archive']").SubmitAsync()).Status);
    }

    [Fact]
    public async Task Platforms_AreForAdministratorsOnly()
    {
        using var officer = await office.Portal.SignedInAsAsync("officer@demo.test");

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/platforms")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Administrator).GetAsync("/platforms/no-such")).Status);
        Assert.Contains("/platforms", (await (await office.Administrator).OpenAsync("/")).Document.QuerySelectorAll(".main-nav a").Select(link => link.GetAttribute("href")));
    }

    private async Task<Testing.PortalPage> TriedAsync(string address) =>
        await (await office.Administrator).OpenAsync($"/platforms?address={Uri.EscapeDataString(address)}");

    /// <summary>The platforms that the catalogue can be narrowed to, after the move.</summary>
    /// <returns>What the catalogue is filtered by, and what a new kind of channel may be on.</returns>
    private async Task<(IEnumerable<string?> Filters, IEnumerable<string> Offered)> MoveAsync(string slug, string move)
    {
        await (await (await office.Administrator).OpenAsync($"/platforms/{slug}")).Form($"form[action$='/{move}']").SucceedAsync();
        using var officer = await office.Portal.SignedInAsAsync("officer@demo.test");
        var catalogue = await officer.OpenAsync("/channels");
        return (
            catalogue.Document.QuerySelectorAll("#platform option").Select(option => option.GetAttribute("value")),
            (await officer.OpenAsync("/channels/kinds/new")).Texts("#PlatformId option"));
    }
}
