using Microsoft.Data.Sqlite;
using MiunSocial.Data.Schema;
using MiunSocial.Testing;

namespace MiunSocial.Data.Tests.Backup;

/// <summary>A backup takes the database's place whole, or not at all, and what was there is kept.</summary>
public sealed class RestoreTests : IDisposable
{
    private const string Contact = "SELECT \"Name\" FROM \"Contacts\"";

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Backup => _folder["backup.db"];

    [Fact]
    public async Task Restore_PutsTheBackupInPlace_AndKeepsWhatWasThere()
    {
        await BackUpAsync();
        SqliteQuestion.Ask(_database.File(), "UPDATE \"Contacts\" SET \"Name\" = 'Efter kopian'");

        var former = await _database.Embedded!.RestoreAsync(Backup, Cancel);

        Assert.Equal("Krister Holm", SqliteQuestion.Ask(_database.File(), Contact));
        Assert.Equal("Efter kopian", SqliteQuestion.Ask(former!, Contact));
        Assert.Equal("wal", SqliteQuestion.Ask(_database.File(), "PRAGMA journal_mode"));
        Assert.Equal("ok", SqliteQuestion.Ask(_database.File(), "PRAGMA integrity_check"));
        Assert.Equal(["backup.db"], _folder.Names);
        DeleteWithParts(former!);
    }

    [Fact]
    public async Task Restore_KeepsOfADatabaseThatBrokeDown_WhatWasOnlyInItsLog()
    {
        await BackUpAsync();
        using var brokenDown = new BrokenDownDatabase(_database, "UPDATE \"Contacts\" SET \"Name\" = 'Bara i loggen'");

        var former = await brokenDown.Database.Embedded!.RestoreAsync(Backup, Cancel);

        Assert.Equal("Krister Holm", SqliteQuestion.Ask(brokenDown.Database.File(), Contact));
        Assert.Equal("Bara i loggen", SqliteQuestion.Ask(former!, Contact));
        DeleteWithParts(former!);
    }

    [Fact]
    public async Task Restore_WhereThereIsNoDatabase_MakesIt()
    {
        await BackUpAsync();
        using var nothing = new TemporaryDatabase(StartingData.Nothing);

        Assert.Null(await nothing.Embedded!.RestoreAsync(Backup, Cancel));

        Assert.Equal("Krister Holm", SqliteQuestion.Ask(nothing.File(), Contact));
    }

    [Fact]
    public async Task Restore_Twice_KeepsBothFormerDatabases()
    {
        await BackUpAsync();

        var first = await _database.Embedded!.RestoreAsync(Backup, Cancel);
        var second = await _database.Embedded.RestoreAsync(Backup, Cancel);

        Assert.NotEqual(first, second);
        Assert.All([first!, second!], former => Assert.Equal("Krister Holm", SqliteQuestion.Ask(former, Contact)));
        DeleteWithParts(first!);
        DeleteWithParts(second!);
    }

    public static TheoryData<string, string> Unfit => new()
    {
        { "missing", "There is no file" },
        { "empty", "is not a database of this portal" },
        { "no database", "cannot be copied" },
        { "something else", "is not a database of this portal" },
        { "newer", "29991231000000_FromTheFuture" },
        { "damaged", "" },
        { "cut off", "" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task Restore_OfWhatIsNotAnUnharmedBackup_IsRefusedAndChangesNothing(string what, string message)
    {
        await PutBackupAsync(what);
        var before = await File.ReadAllBytesAsync(_database.File(), Cancel);

        var refused = await Assert.ThrowsAsync<SchemaException>(() => _database.Embedded!.RestoreAsync(Backup, Cancel));

        Assert.Contains(message, refused.Message);
        Assert.Contains(Backup, refused.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(_database.File(), Cancel));
        Assert.Equal([_database.File()], FilesOf(_database.File()).Except(OwnParts));
    }

    [Fact]
    public async Task Restore_WhileSomebodyUsesTheDatabase_IsRefused_AndNobodyMayUseItMeanwhile()
    {
        await BackUpAsync();
        using (_database.Embedded!.Use())
        {
            var refused = await Assert.ThrowsAsync<SchemaException>(() => _database.Embedded.RestoreAsync(Backup, Cancel));
            Assert.Contains("stop the portal", refused.Message);
        }
        using (_database.Embedded.UseAlone())
        {
            Assert.Throws<SchemaException>(_database.Embedded.Use);
        }
        Assert.Equal([_database.File()], FilesOf(_database.File()).Except(OwnParts));
    }

    [Fact]
    public void Database_IsUsedByAsManyAsLike()
    {
        using var first = _database.Embedded!.Use();
        using var second = _database.Embedded.Use();

        Assert.NotNull(second);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private Task BackUpAsync() => _database.Embedded!.BackUpAsync(Backup, Cancel);

    private async Task PutBackupAsync(string what)
    {
        if (what is "newer" or "damaged" or "cut off")
        {
            await BackUpAsync();
        }
        switch (what)
        {
            case "missing": break;
            case "empty": await File.WriteAllBytesAsync(Backup, [], Cancel); break;
            case "no database": await File.WriteAllTextAsync(Backup, new string('å', 10_000), Cancel); break;
            case "something else": SqliteQuestion.Ask(Backup, "CREATE TABLE \"Notes\" (\"Text\" TEXT)"); break;
            case "newer": SqliteQuestion.Ask(Backup, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_FromTheFuture', '99.0.0')"); break;
            case "damaged": Damage.InTheMiddleOf(Backup); break;
            case "cut off": Damage.CutOff(Backup); break;
        }
    }

    /// <summary>What may be beside a database that nothing has happened to.</summary>
    private IEnumerable<string> OwnParts => [_database.File() + "-wal", _database.File() + "-shm", _database.File() + "-lock"];

    private static IEnumerable<string> FilesOf(string database) =>
        Directory.GetFiles(Path.GetDirectoryName(database)!, $"{Path.GetFileName(database)}*").Order(StringComparer.Ordinal);

    private static void DeleteWithParts(string database)
    {
        foreach (var file in FilesOf(database).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>A copy of a database as a machine that lost power would leave it: the latest save is in the log, and nobody has tidied up.</summary>
    private sealed class BrokenDownDatabase : IDisposable
    {
        public BrokenDownDatabase(TemporaryDatabase original, string change)
        {
            using var open = new SqliteConnection($"{original.ConnectionString};Pooling=False");
            open.Open();
            using var command = open.CreateCommand();
#pragma warning disable CA2100 // The statement is the test's own.
            command.CommandText = $"PRAGMA wal_autocheckpoint = 0; {change}";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            File.Copy(original.File(), Database.File());
            File.Copy(original.File() + "-wal", Database.File() + "-wal");
        }

        public TemporaryDatabase Database { get; } = new(StartingData.Nothing);

        public void Dispose() => Database.Dispose();
    }
}
