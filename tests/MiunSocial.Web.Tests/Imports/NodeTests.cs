using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Imports;

/// <summary>However many nodes there are, and whichever of them dies, each row is written down once.</summary>
[OnEveryDatabase]
public sealed class NodeTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Import_WhoseNodeDies_GoesOnWhereItWas(int saves)
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(650));
        await _desk.PressAsync(address, "start", nameof(ImportChoice.AllOrNothing));
        await KilledNode.WorkAsync(_desk, saves);
        var left = await _desk.KeptAsync(address);

        await _desk.WorkAsync();

        Assert.Equal((ImportState.Importing, saves * 200), (left.State, left.Channels));
        await AssertWrittenOnceAsync(address, 650);
    }

    [Fact]
    public async Task Check_WhoseNodeDies_CountsEachRowOnce()
    {
        var address = (await _desk.UploadAsync(ImportDesk.File($"{ImportDesk.Rows(1200)}\n{ImportDesk.Row("kanal3")}"))).Location!;
        await KilledNode.WorkAsync(_desk, saves: 2);

        await _desk.WorkAsync();

        var import = await _desk.KeptAsync(address);
        Assert.Equal((ImportState.Checked, 1201, 1), (import.State, import.Rows, import.BadRows));
    }

    [Fact]
    public async Task Nodes_ThatWorkAtTheSameMoment_WriteEachRowOnce()
    {
        var address = await _desk.CheckedAsync(ImportDesk.Rows(650));
        var other = _desk.AddNode();
        await _desk.PressAsync(address, "start", nameof(ImportChoice.AllOrNothing));

        await Task.WhenAll(Task.Run(() => ImportDesk.WorkAsync(_desk.Portal), Cancel), Task.Run(() => ImportDesk.WorkAsync(other), Cancel));
        await _desk.WorkAsync();

        await AssertWrittenOnceAsync(address, 650);
    }

    public void Dispose() => _desk.Dispose();

    private async Task AssertWrittenOnceAsync(string address, int rows)
    {
        var import = await _desk.KeptAsync(address);
        Assert.Equal((ImportState.Imported, rows, rows), (import.State, import.Channels, await _desk.ChannelsAsync()));
        Assert.Equal(rows, await _desk.Portal.WithDatabaseAsync(db =>
            db.ImportRows.CountAsync(row => row.ImportId == import.Id && row.Outcome == ImportRowOutcome.Imported, Cancel)));
        Assert.Equal(rows, await _desk.Portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.ChannelImported, Cancel)));
    }
}
