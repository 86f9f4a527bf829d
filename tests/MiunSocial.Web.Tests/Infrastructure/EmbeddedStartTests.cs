using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>The embedded portal makes its own database, whatever an earlier start left unfinished.</summary>
public sealed class EmbeddedStartTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(DatabaseKind.Sqlite, StartingData.Nothing);

    [Fact]
    public async Task Start_WithoutAFile_MakesOneWithALogInWhichReadersDoNotWait()
    {
        await StartAsync();

        Assert.Equal(["wal"], await AskAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Start_AfterOneThatWasKilledWhileItMadeTheTables_DoesNotWaitForIt()
    {
        await AskAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await AskAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01') RETURNING "Timestamp" """);

        await StartAsync();

        Assert.Equal(["ok"], await AskAsync("PRAGMA integrity_check"));
    }

    public void Dispose() => _database.Dispose();

    private async Task StartAsync()
    {
        using var portal = new PortalFactory
        {
            StartsWith = StartingData.Nothing,
            Settings = new Dictionary<string, string> { ["ConnectionStrings:MiunSocial"] = _database.ConnectionString },
        };
        using var visitor = portal.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).Status);
    }

    private async Task<List<string>> AskAsync(string statement)
    {
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = statement;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }
}
