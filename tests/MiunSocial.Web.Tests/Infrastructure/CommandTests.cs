using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>What an operator types, in a process of its own, as it is typed: what it says, and the code that a script goes by.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_WhereThereIsNoDatabase_MakesIt()
    {
        Assert.Equal(new(0, "The database is up to date."), await RunAsync("migrate"));

        Assert.Contains("portal.db", _folder.Names);
    }

    [Fact]
    public async Task Migrate_OfANewerDatabase_FailsInASentence()
    {
        using var database = new TemporaryDatabase();
        await database.PretendToHaveHadAsync("29991231000000_FromTheFuture");

        var answer = await RunAsync("migrate", "--ConnectionStrings:MiunSocial", database.ConnectionString);

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("The database has been used by a newer version of the portal, which applied 29991231000000_FromTheFuture.", answer.Said);
        Assert.DoesNotContain("   at ", answer.Said);
    }

    [Fact]
    public async Task Migrate_OfAServerThatDoesNotAnswer_WaitsNoLongerThanItMay()
    {
        var answer = await RunAsync(
            "migrate", "--wait", "0", "--Database:Provider", "PostgreSql", "--ConnectionStrings:MiunSocial", "Host=127.0.0.1;Port=1;Timeout=1");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("The database cannot serve:", answer.Said);
    }

    [Fact]
    public async Task BackupAndRestore_BringBackWhatWasThere()
    {
        using var database = new TemporaryDatabase();
        string[] setting = ["--ConnectionStrings:MiunSocial", database.ConnectionString];

        var backedUp = await RunAsync(["backup", _folder["copy.db"], .. setting]);
        await using (var db = database.Open())
        {
            await db.Contacts.ExecuteDeleteAsync(Cancel);
        }
        // A connection that is kept open would go on reading the file that is set aside.
        SqliteConnection.ClearAllPools();
        using (database.Embedded!.Use())
        {
            Assert.Equal(new(1, "The database is in use: stop the portal first."), await RunAsync(["restore", _folder["copy.db"], .. setting]));
        }
        var restored = await RunAsync(["restore", _folder["copy.db"], .. setting]);

        Assert.Equal(new(0, $"Backed up to {_folder["copy.db"]}; its integrity has been checked."), backedUp);
        Assert.Equal(0, restored.Code);
        Assert.StartsWith($"Restored from {_folder["copy.db"]}. The former database is kept as ", restored.Said);
        await using var fresh = database.Open();
        Assert.True(await fresh.Contacts.AnyAsync(Cancel));
        Directory.GetFiles(Path.GetTempPath() + "miunsocial-tests", $"{Path.GetFileName(FileOf(database))}.before-*").ToList().ForEach(File.Delete);
    }

    [Fact]
    public async Task Backup_OfAServer_LeadsToItsOwnTools()
    {
        var answer = await RunAsync("backup", _folder["copy.db"], "--Database:Provider", "PostgreSql", "--ConnectionStrings:MiunSocial", "Host=nowhere.invalid");

        Assert.Equal(new(2, "backup is for the embedded database; a server has tools of its own, see docs/operations.md."), answer);
    }

    [Fact]
    public async Task Backup_WithoutAFile_SaysHowItIsUsed() => Assert.Equal(new(2, "Usage: backup FILE"), await RunAsync("backup"));

    public void Dispose() => _folder.Dispose();

    private static string FileOf(TemporaryDatabase database) =>
        new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private async Task<Answer> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.PathOf("src", "MiunSocial.Web"),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ConnectionStrings__MiunSocial"] = $"Data Source={_folder["portal.db"]}",
            },
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        // Log lines are on standard output too, each an object of JSON.
        return new(process.ExitCode, string.Join('\n', string.Concat(said).Trim().Split('\n').Where(line => !line.StartsWith('{'))));
    }

    private sealed record Answer(int Code, string Said);
}
