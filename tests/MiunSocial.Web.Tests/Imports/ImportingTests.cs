using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Imports;

/// <summary>Good rows become channels, all of them or those that can, and can be taken back as a whole.</summary>
[OnEveryDatabase]
public sealed class ImportingTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GoodRows_BecomeChannels_AndHistoryTellsWhoOrderedIt()
    {
        var address = await _desk.ImportedAsync($"{ImportDesk.Rows(3)}\nA;;;;;;;");

        var import = await _desk.KeptAsync(address);
        Assert.Equal((ImportState.Imported, 3, 1), (import.State, import.Channels, import.BadRows));
        var channel = await _desk.Portal.WithDatabaseAsync(db => ImportDesk.Imported(db).AsNoTracking().SingleAsync(one => one.Address == "https://www.instagram.com/kanal2", Cancel));
        var told = await _desk.Portal.WithDatabaseAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == channel.Id).ToListAsync(Cancel));
        Assert.Equal((HistoryKind.ChannelImported, (Guid?)import.OrderedById), told.Select(entry => (entry.Kind, entry.ActorId)).Single());
        Assert.Contains("Kanalen kanal2", (await (await _desk.OfficerAsync()).OpenAsync("/channels?q=kanal2")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllOrNothing_WhenAnAddressIsTakenMeanwhile_LeavesNothing()
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(450));
        await TakeAsync("kanal430");

        await _desk.PressAsync(address, "start", nameof(ImportChoice.AllOrNothing));
        await _desk.WorkAsync();

        Assert.Equal((ImportState.Failed, 0), ((await _desk.KeptAsync(address)).State, await _desk.ChannelsAsync()));
        Assert.Contains("Provkanalen", (await (await _desk.OfficerAsync()).OpenAsync(address)).Text(".notice-warn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoodRows_WhenAnAddressIsTakenMeanwhile_AreTheOthers()
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(3));
        await TakeAsync("kanal2");

        await _desk.PressAsync(address, "start", nameof(ImportChoice.GoodRows));
        await _desk.WorkAsync();

        Assert.Equal((2, 1), ((await _desk.KeptAsync(address)).Channels, (await _desk.KeptAsync(address)).BadRows));
    }

    [Fact]
    public async Task Cancel_BeforeTheStart_EndsIt()
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(2));

        await _desk.PressAsync(address, "cancel");

        Assert.Equal((ImportState.Cancelled, 0), ((await _desk.KeptAsync(address)).State, await _desk.ChannelsAsync()));
    }

    [Fact]
    public async Task Cancel_InTheMiddle_TakesAwayWhatWasWritten()
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(450));
        await _desk.PressAsync(address, "start", nameof(ImportChoice.AllOrNothing));
        await KilledNode.WorkAsync(_desk, saves: 2);

        await _desk.PressAsync(address, "cancel");
        await _desk.WorkAsync();

        Assert.Equal((ImportState.Cancelled, 0), ((await _desk.KeptAsync(address)).State, await _desk.ChannelsAsync()));
    }

    [Fact]
    public async Task Undo_TakesAllAway_AndHistoryKeepsThem()
    {
        var address = await _desk.ImportedAsync(ImportDesk.Rows(250));

        await _desk.PressAsync(address, "undo");
        await _desk.WorkAsync();

        Assert.Equal((ImportState.Undone, 0), ((await _desk.KeptAsync(address)).State, await _desk.ChannelsAsync()));
        Assert.Equal(250, await _desk.Portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.ChannelImportUndone, Cancel)));
    }

    [Fact]
    public async Task Undo_OfAChannelWhoseAddressHasBeenChecked_TakesTheChecksAlong()
    {
        var address = await _desk.ImportedAsync(ImportDesk.Rows(3));
        await _desk.Portal.WithDatabaseAsync(async db =>
        {
            var channel = await db.Channels.OrderByDescending(one => one.CreatedAt).FirstAsync(Cancel);
            var link = ChannelLink.Of(channel.Id, DateTime.UtcNow);
            db.ChannelLinks.Add(link);
            db.LinkChecks.Add(link.Record(
                new() { Outcome = LinkOutcome.Answers, Milliseconds = 12 }, new(channel.Name, channel.Address!), new(), Actor.Clock, DateTime.UtcNow));
            await db.SaveChangesAsync(Cancel);
        });

        await _desk.PressAsync(address, "undo");
        await _desk.WorkAsync();

        Assert.Equal((ImportState.Undone, 0), ((await _desk.KeptAsync(address)).State, await _desk.ChannelsAsync()));
    }

    [Fact]
    public async Task Undo_WhenAChannelHasChanged_IsRefusedAndNamesIt()
    {
        var address = await _desk.ImportedAsync(ImportDesk.Rows(3));
        var officer = await _desk.OfficerAsync();
        var form = (await officer.OpenAsync(address)).Form($"form[action='{address}/undo']");
        await ChangeAsync("kanal2");

        var answer = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Kanalen kanal2"], answer.Texts("[aria-labelledby=undo] li"));
        Assert.Equal((ImportState.Imported, 3), ((await _desk.KeptAsync(address)).State, await _desk.ChannelsAsync()));
    }

    [Fact]
    public async Task Undo_WhenAChannelChangesWhileItIsDone_LeavesThatOne()
    {
        var address = await _desk.ImportedAsync(ImportDesk.Rows(3));
        await _desk.PressAsync(address, "undo");
        await ChangeAsync("kanal2");

        await _desk.WorkAsync();

        var import = await _desk.KeptAsync(address);
        Assert.Equal((ImportState.Undone, 1, 1), (import.State, import.Kept, await _desk.ChannelsAsync()));
    }

    [Fact]
    public async Task Verb_ThatCameTooLate_IsToldSo()
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(1));
        var form = (await (await _desk.OfficerAsync()).OpenAsync(address)).Form($"form[action='{address}/start']");
        await _desk.PressAsync(address, "cancel");

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(nameof(ImportChoice.GoodRows))).Status);
    }

    [Fact]
    public async Task Month_Later_FilesAreGone_AndWhatNobodyDecidedIsCancelled()
    {
        var done = await _desk.ImportedAsync(ImportDesk.Rows(2));
        var undecided = await _desk.CheckedAsync(ImportDesk.Rows(2, from: 10));
        _desk.Clock.Advance(TimeSpan.FromDays(31));

        await _desk.TidyAsync();

        Assert.Equal((ImportState.Imported, ImportState.Cancelled), ((await _desk.KeptAsync(done)).State, (await _desk.KeptAsync(undecided)).State));
        Assert.Equal(0, await _desk.Portal.WithDatabaseAsync(db => db.ImportChunks.CountAsync(Cancel)));
        Assert.Equal(2, await _desk.Portal.WithDatabaseAsync(db => db.ImportRows.CountAsync(row => row.ImportId == ImportDesk.IdIn(done), Cancel)));
    }

    public void Dispose() => _desk.Dispose();

    private Task TakeAsync(string handle) => _desk.Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        db.Channels.Add((scene.Channel with { Handle = handle }).Build(scene.Now));
        await db.SaveChangesAsync(Cancel);
    });

    private Task ChangeAsync(string handle) => _desk.Portal.WithDatabaseAsync(async db =>
    {
        var channel = await ImportDesk.Imported(db).SingleAsync(one => one.Handle == handle, Cancel);
        channel.Pause("Sommar", Actor.Clock, _desk.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Cancel);
    });
}
