using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Sqlite;

namespace MiunSocial.Testing.Databases;

/// <summary>Files in the system's temporary folder. Migrating and seeding is done once per run and copied.</summary>
internal sealed class SqliteFiles : ITestServer
{
    public static readonly SqliteFiles Instance = new();

    private readonly ConcurrentDictionary<StartingData, Lazy<byte[]>> _templates = new();

    public string Provider => SqliteDatabase.ProviderName;

    public string Create(StartingData data)
    {
        var file = Path.Combine(Path.GetTempPath(), "miunsocial-tests", $"{Guid.NewGuid():N}.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (data != StartingData.Nothing)
        {
            File.WriteAllBytes(file, _templates.GetOrAdd(data, wanted => new(() => Build(wanted))).Value);
        }
        return $"Data Source={file}";
    }

    public void Drop(string connectionString)
    {
        using (var db = TemporaryDatabase.Open(this, connectionString))
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
        foreach (var ending in new[] { "", "-wal", "-shm", "-lock" })
        {
            File.Delete(FileOf(connectionString) + ending);
        }
    }

    public void Use(DbContextOptionsBuilder options, string connectionString) => options.UseSqliteDatabase(connectionString, Path.GetTempPath());

    public void Register(IServiceCollection services, string connectionString) => services.AddSqliteDatabase(connectionString, Path.GetTempPath());

    public static string FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    private byte[] Build(StartingData data)
    {
        var connectionString = Create(StartingData.Nothing);
        using (var db = TemporaryDatabase.Fill(this, connectionString, data))
        {
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        var contents = File.ReadAllBytes(FileOf(connectionString));
        Drop(connectionString);
        return contents;
    }
}
