using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.PostgreSql;
using MiunSocial.Data.Sqlite;
using MiunSocial.Testing;
using Npgsql;

namespace MiunSocial.Data.Tests.Model;

public sealed class MigrationTests
{
    private static readonly string[] Providers = ["Sqlite", "SqlClient", "SqlServer", "Npgsql", "PostgreSQL", "MiunSocial.Web"];

    [Fact]
    public async Task Migrate_OfAnEmptyFile_MakesAllTables()
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);
        await using var db = database.Open();

        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Channels.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Requests.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA foreign_keys", "1")]
    public void Connection_IsSafeForSeveralAtOnce(string question, string answer)
    {
        using var database = new TemporaryDatabase();
        using var db = database.Open();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;

        Assert.Equal(answer, command.ExecuteScalar()!.ToString());
    }

    /// <summary>Long enough for a queue of saves, and no longer than somebody waits for a page.</summary>
    [Theory]
    [InlineData("", 10)]
    [InlineData(";Default Timeout=3", 3)]
    public void Connection_WaitsForABusyDatabase(string setting, int seconds)
    {
        using var database = new TemporaryDatabase();
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UseSqliteDatabase(database.ConnectionString + setting, Path.GetTempPath());
        using var db = new PortalDbContext(options.Options);

        Assert.Equal(seconds, new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DefaultTimeout);
    }

    [Theory]
    [InlineData("", PostgreSqlDatabase.PreparedStatements)]
    [InlineData(";Max Auto Prepare=0", 0)]
    public void Connection_KeepsStatementsPrepared(string setting, int statements)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UsePostgreSqlDatabase("Host=nowhere.invalid" + setting);
        using var db = new PortalDbContext(options.Options);

        Assert.Equal(statements, new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxAutoPrepare);
    }

    [Fact]
    public void Data_KnowsNoDatabase()
    {
        var references = typeof(PortalDbContext).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name =>
            Providers.Any(provider => name.Contains(provider, StringComparison.OrdinalIgnoreCase)));
    }
}
