using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Seeding;
using MiunSocial.Data.Sqlite;

namespace MiunSocial.Testing;

/// <summary>What a database holds when a test gets it.</summary>
public enum StartingData
{
    /// <summary>No file at all; whoever opens it migrates and seeds.</summary>
    Nothing,

    /// <summary>What every installation starts with.</summary>
    Reference,

    /// <summary>The example people, units, channels and requests too.</summary>
    Demonstration,
}

/// <summary>An SQLite file of a test's own, deleted with all that belongs to it. Migrating and seeding is done once per run and copied.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    /// <summary>Hashes made for tests are not meant to withstand anybody; the portal under test uses the same.</summary>
    public const int HashIterations = 100;

    private static readonly ConcurrentDictionary<StartingData, Lazy<byte[]>> Templates = new();

    private readonly string _file = Path.Combine(Path.GetTempPath(), "miunsocial-tests", $"{Guid.NewGuid():N}.db");

    public TemporaryDatabase(StartingData data = StartingData.Reference)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        if (data != StartingData.Nothing)
        {
            File.WriteAllBytes(_file, Templates.GetOrAdd(data, wanted => new(() => Build(wanted))).Value);
        }
    }

    public string ConnectionString => $"Data Source={_file}";

    public DbContextOptions<PortalDbContext> Options
    {
        get
        {
            var builder = new DbContextOptionsBuilder<PortalDbContext>();
            builder.UseSqliteDatabase(ConnectionString, Path.GetTempPath());
            return builder.Options;
        }
    }

    /// <summary>What this database's own errors mean.</summary>
    public IDatabaseFaults Faults
    {
        get
        {
            using var services = new ServiceCollection().AddSqliteDatabase(ConnectionString, Path.GetTempPath()).BuildServiceProvider();
            return services.GetRequiredService<IDatabaseFaults>();
        }
    }

    public PortalDbContext Open() => new(Options);

    public static Seeder SeederFor(PortalDbContext db, TimeProvider? clock = null) =>
        new(db, new PasswordHasher<Person>(OptionsFor()), clock ?? TimeProvider.System);

    public void Dispose()
    {
        using (var db = Open())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_file + ending);
        }
    }

    private static byte[] Build(StartingData data)
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);
        using (var db = database.Open())
        {
            db.Database.Migrate();
            var seeder = SeederFor(db);
            seeder.SeedReferenceAsync(CancellationToken.None).GetAwaiter().GetResult();
            if (data == StartingData.Demonstration)
            {
                seeder.SeedDemonstrationAsync(CancellationToken.None).GetAwaiter().GetResult();
            }
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return File.ReadAllBytes(database._file);
    }

    private static IOptions<PasswordHasherOptions> OptionsFor() =>
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = HashIterations });
}
