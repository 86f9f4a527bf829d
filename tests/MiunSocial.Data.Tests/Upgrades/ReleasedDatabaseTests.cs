using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Schema;
using MiunSocial.Domain.Organisation;
using MiunSocial.Testing;

namespace MiunSocial.Data.Tests.Upgrades;

/// <summary>Whoever has an older version's database keeps every row of it.</summary>
public sealed class ReleasedDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Releases => ReleasedDatabase.Releases;

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Upgrade_KeepsEveryRowAsItWas(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancel);
        var tables = await TablesAsync(db);
        var before = await RowsAsync(db, tables);

        await UpgradeAsync(database, db);

        Assert.Contains(before, table => table is { Key: "Requests", Value.Count: > 0 });
        Assert.Equal(before, await RowsAsync(db, tables));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Upgrade_LeavesADatabaseThatIsCurrentAndSound(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        await using var db = database.Open();
        Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync(Cancel));

        await UpgradeAsync(database, db);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Equal(["ok"], await AskAsync(db, "PRAGMA integrity_check"));
        Assert.Empty(await AskAsync(db, "PRAGMA foreign_key_check"));
        Assert.Equal(["wal"], await AskAsync(db, "PRAGMA journal_mode"));
        Assert.All(await db.Outbox.AsNoTracking().ToListAsync(Cancel), notice => Assert.True(notice.DueAt <= DateTime.UtcNow));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Upgrade_GivesThePolicyItsDefaults(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        await using var db = database.Open();

        await UpgradeAsync(database, db);

        var policy = await db.Policies.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(PolicyTerms.Default.Facts(), policy.Terms.Facts());
        Assert.Empty(policy.Terms.Problems());
    }

    /// <summary>As the portal does it when it starts.</summary>
    private static async Task UpgradeAsync(TemporaryDatabase database, PortalDbContext db)
    {
        using var alone = database.Embedded!.UseAlone();
        await database.Embedded.MakeReadyToUpgradeAsync(Cancel);
        await new PortalSchema(db).UpgradeAsync(Cancel);
    }

    /// <summary>The tables that the release had, with their columns. What later ones add is not looked at.</summary>
    private static async Task<SortedDictionary<string, string>> TablesAsync(PortalDbContext db)
    {
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = await AskAsync(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%'");
        foreach (var name in names)
        {
            var columns = await AskAsync(db, $"SELECT name FROM pragma_table_info('{name}')");
            tables[name] = string.Join(", ", columns.Select(column => $"\"{column}\""));
        }
        return tables;
    }

    private static async Task<SortedDictionary<string, IReadOnlyList<string>>> RowsAsync(PortalDbContext db, SortedDictionary<string, string> tables)
    {
        var rows = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, columns) in tables)
        {
            rows[name] = [.. (await AskAsync(db, $"SELECT {columns} FROM \"{name}\"")).Order(StringComparer.Ordinal)];
        }
        return rows;
    }

    /// <summary>All rows of the answer, each as one text.</summary>
    private static async Task<IReadOnlyList<string>> AskAsync(PortalDbContext db, string question)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are the database's own.
        command.CommandText = question;
#pragma warning restore CA2100
        await using var reader = (SqliteDataReader)await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")));
        }
        return rows;
    }
}
