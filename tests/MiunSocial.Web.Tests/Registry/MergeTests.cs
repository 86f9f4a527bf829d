using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

[OnEveryDatabase]
public sealed class MergeTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Merge_OfADouble_LeadsReadersToTheOneThatStays()
    {
        var (merged, survivor) = (await desk.AddAsync(), await desk.AddAsync());

        var page = await (await FormAsync(merged, survivor)).Fill("Reason", "Samma konto").SucceedAsync();

        Assert.True(page.Has($".notice a[href='/channels/{survivor.Slug}']"));
        Assert.Equal((ChannelStatus.Closed, survivor.Id), ((await desk.KeptAsync(merged.Id)).Status, (await desk.KeptAsync(merged.Id)).MergedIntoId));
        Assert.Equal((HistoryKind.ChannelMerged, "Samma konto"), Latest(await desk.HistoryAsync(merged.Id)));
        Assert.Contains(survivor.Name, (await (await desk.Officer).OpenAsync($"/channels/{merged.Slug}/history")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.Officer).GetAsync($"/channels/{merged.Slug}/edit")).Status);
    }

    [Fact]
    public async Task Merge_SentTwice_IsOneChange()
    {
        var (merged, survivor) = (await desk.AddAsync(), await desk.AddAsync());
        var form = (await FormAsync(merged, survivor)).Fill("Reason", "Samma konto");

        await form.SucceedAsync();
        await form.SucceedAsync();

        Assert.Equal(2, (await desk.HistoryAsync(merged.Id)).Count);
    }

    [Fact]
    public async Task Merge_AfterTheOtherChanged_ShowsTheTwoAnew()
    {
        var (merged, survivor) = (await desk.AddAsync(), await desk.AddAsync());
        var form = (await FormAsync(merged, survivor)).Fill("Reason", "Samma konto");
        await (await Desk.FormAsync(await desk.OtherOfficer, survivor, "unit"))
            .Fill("UnitId", (await desk.Office.Scene).Units["universitetsbiblioteket"].Id.ToString()).Fill("Reason", "Omorganisation").SucceedAsync();

        var told = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Oskar Kanalsson", told.Text(".error-summary"));
        Assert.Equal(["Samma konto"], told.Form("form[action$='/merge'][method=post]")["Reason"]);
        Assert.Null((await desk.KeptAsync(merged.Id)).MergedIntoId);
        await told.Form("form[action$='/merge'][method=post]").SucceedAsync();
        Assert.Equal(survivor.Id, (await desk.KeptAsync(merged.Id)).MergedIntoId);
    }

    [Fact]
    public async Task Search_ByTheWholeAddress_FindsThatOneAlone()
    {
        var (merged, survivor) = (await desk.AddAsync(), await desk.AddAsync());

        var page = await (await desk.Officer).OpenAsync($"/channels/{merged.Slug}/merge?q={Uri.EscapeDataString(survivor.Address!)}");

        Assert.Equal([survivor.Name], page.Texts(".row-card h2"));
    }

    private static (HistoryKind, string?) Latest(List<Data.Auditing.AuditEntry> history) => (history[^1].Kind, history[^1].Reason);

    private async Task<PageForm> FormAsync(Channel merged, Channel survivor) =>
        await (await desk.Officer).FormOnAsync($"/channels/{merged.Slug}/merge?into={survivor.Slug}", "form[action$='/merge'][method=post]");
}
