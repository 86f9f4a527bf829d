using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MiunSocial.Data.PostgreSql;
using MiunSocial.Data.Sqlite;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Endurance.Submission;

/// <summary>
/// The yardstick: EF Core adds one small row at a time, with a context for each, in the portal's own database and over a connection like
/// the portal's, so that both wait for the disk alike.
/// </summary>
internal sealed class OneRowSaves
{
    private readonly DbContextOptions<Rows> _options;
    private readonly DatabaseKind _database;

    private OneRowSaves(DatabaseKind database, DbContextOptions<Rows> options) => (_database, _options) = (database, options);

    public static async Task<OneRowSaves> PrepareAsync(TemporaryDatabase database, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<Rows>();
        switch (database.Kind)
        {
            case DatabaseKind.Sqlite: options.UseSqliteDatabase(database.ConnectionString, Path.GetTempPath()); break;
            case DatabaseKind.PostgreSql: options.UsePostgreSqlDatabase(database.ConnectionString); break;
            case DatabaseKind.SqlServer: options.UseSqlServer(database.ConnectionString); break;
        }
        await using var db = new Rows(options.Options);
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
        return new(database.Kind, options.Options);
    }

    /// <returns>Saves a second.</returns>
    public async Task<double> RateAsync(int count, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            await using var db = new Rows(_options);
            db.Add(new Row { Id = Guid.CreateVersion7(), Text = "Det räcker med en rad." });
            await db.SaveChangesAsync(cancellationToken);
        }
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>What the database says of when a write is acknowledged.</summary>
    public async Task<string> DurabilityAsync(CancellationToken cancellationToken)
    {
        await using var db = new Rows(_options);
        return _database switch
        {
            DatabaseKind.Sqlite => $"synchronous={await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(cancellationToken)}",
            DatabaseKind.PostgreSql => $"fsync={await db.Database.SqlQuery<string>($"SELECT current_setting('fsync') AS \"Value\"").SingleAsync(cancellationToken)}",
            DatabaseKind.SqlServer => "the server's own",
        };
    }

    private sealed class Rows(DbContextOptions<Rows> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().ToTable("YardstickRows");
    }

    private sealed class Row
    {
        public required Guid Id { get; init; }

        public required string Text { get; init; }
    }
}
