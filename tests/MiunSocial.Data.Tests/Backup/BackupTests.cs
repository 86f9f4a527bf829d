using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Data.Schema;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Data.Tests.Backup;

/// <summary>A backup is made while the portal is used, and is whole.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BackUp_WhileOthersWrite_HoldsOneMomentOfAll()
    {
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => WriteUntilAsync(enough.Token), Cancel)).ToList();
        await WaitForRequestsAsync(atLeast: 5);
        var before = await WrittenAsync(_database.File());

        await _database.Embedded!.BackUpAsync(_folder["copy.db"], Cancel);

        var after = await WrittenAsync(_database.File());
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        var copied = await WrittenAsync(_folder["copy.db"]);
        Assert.InRange(copied.Count, before.Count, after.Count);
        Assert.All(copied, request => Assert.Equal((1, 2, 2), request));
        Assert.Equal("ok", SqliteQuestion.Ask(_folder["copy.db"], "PRAGMA integrity_check"));
        Assert.Equal(["copy.db"], _folder.Names);
    }

    [Fact]
    public async Task BackUp_NeverReplacesAFile()
    {
        await File.WriteAllTextAsync(_folder["copy.db"], "Mitt.", Cancel);

        var refused = await Assert.ThrowsAsync<SchemaException>(() => _database.Embedded!.BackUpAsync(_folder["copy.db"], Cancel));

        Assert.Contains(_folder["copy.db"], refused.Message);
        Assert.Equal("Mitt.", await File.ReadAllTextAsync(_folder["copy.db"], Cancel));
        Assert.Equal(["copy.db"], _folder.Names);
    }

    [Fact]
    public async Task BackUp_OfADamagedDatabase_IsRefusedAndLeavesNothing()
    {
        Damage.InTheMiddleOf(_database.File());

        await Assert.ThrowsAsync<SchemaException>(() => _database.Embedded!.BackUpAsync(_folder["copy.db"], Cancel));

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task BackUp_OfADatabaseThatIsNotThere_IsRefusedAndMakesNone()
    {
        using var nothing = new TemporaryDatabase(StartingData.Nothing);

        await Assert.ThrowsAsync<SchemaException>(() => nothing.Embedded!.BackUpAsync(_folder["copy.db"], Cancel));

        Assert.Empty(_folder.Names);
        Assert.False(File.Exists(nothing.File()));
    }

    [Fact]
    public async Task BackUp_IntoAFolderThatIsNotThere_IsRefusedInASentence()
    {
        var file = Path.Combine(_folder["missing"], "copy.db");

        var refused = await Assert.ThrowsAsync<SchemaException>(() => _database.Embedded!.BackUpAsync(file, Cancel));

        Assert.Contains(_folder["missing"], refused.Message);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    /// <summary>One request after another, each saved with its step, its history and its notices.</summary>
    private async Task WriteUntilAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await using var db = _database.Open();
            var scene = await Scene.LoadAsync(db);
            var request = scene.Request.In(RequestState.Endorsement, scene.Now);
            db.Requests.Add(request);
            await new RequestNotices(db).AddForLatestStepAsync(request, Cancel);
            await db.SaveChangesAsync(Cancel);
        }
    }

    private async Task WaitForRequestsAsync(int atLeast)
    {
        while ((await WrittenAsync(_database.File())).Count < atLeast)
        {
            await Task.Delay(10, Cancel);
        }
    }

    /// <summary>Steps, lines of history and notices of each request that this test wrote.</summary>
    private static async Task<IReadOnlyList<(int Steps, int History, int Notices)>> WrittenAsync(string file)
    {
        await using var db = SqliteQuestion.Open(file);
        var written = await db.Requests.AsNoTracking()
            .Where(request => request.Reference!.StartsWith("KOM-1999-"))
            .Select(request => new
            {
                Steps = request.Steps.Count,
                History = db.AuditEntries.Count(entry => entry.SubjectId == request.Id),
                Notices = db.Outbox.Count(notice => notice.SubjectId == request.Id),
            })
            .ToListAsync(Cancel);
        return [.. written.Select(one => (one.Steps, one.History, one.Notices))];
    }
}
