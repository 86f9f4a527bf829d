using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Schema;

namespace MiunSocial.Data.Sqlite;

/// <summary>The embedded database as a file: who uses it, and its backups.</summary>
/// <param name="path">The database's full path.</param>
internal sealed class DatabaseFile(string path, TimeProvider clock) : IEmbeddedDatabase
{
    /// <summary>What the names of a database's files end in: itself, its log, and the log's index.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    public IDisposable Use() => Lock(FileAccess.Read, FileShare.Read, "Somebody restores or upgrades the database just now; try again when that is done.");

    public IDisposable UseAlone() => Lock(FileAccess.ReadWrite, FileShare.None, "The database is in use: stop the portal first.");

    public async Task MakeReadyToUpgradeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await SqliteFile.OpenAsync(path, SqliteOpenMode.ReadWriteCreate, cancellationToken);
        // EF Core's own lock is a row, which outlives the process that wrote it; the next upgrade would wait for ever.
        await SqliteFile.ExecuteAsync(connection, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        // A file that is there already, as from here on it is, EF Core takes as it finds it.
        await SqliteFile.ExecuteAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
    }

    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (File.Exists(target))
        {
            throw new SchemaException($"{target} exists already; a backup never replaces a file.");
        }
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new SchemaException($"There is no folder {Path.GetDirectoryName(target)}.");
        }
        if (!File.Exists(path))
        {
            throw new SchemaException($"There is no database at {path}.");
        }
        var unfinished = target + ".part";
        try
        {
            await SqliteFile.CopyAsync(path, unfinished, cancellationToken);
            File.Move(unfinished, target);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public async Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
        {
            throw new SchemaException($"There is no file {source}.");
        }
        using var alone = UseAlone();
        var unfinished = path + ".part";
        try
        {
            await SqliteFile.CopyAsync(source, unfinished, cancellationToken);
            await RefuseForeignAsync(unfinished, source, cancellationToken);
            await SqliteFile.UseLogAsync(unfinished, cancellationToken);
            var former = SetAside();
            File.Move(unfinished, path);
            return former;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private FileStream Lock(FileAccess access, FileShare share, string refusal)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new(path + "-lock", FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            throw new SchemaException(refusal);
        }
    }

    private static async Task RefuseForeignAsync(string copy, string source, CancellationToken cancellationToken)
    {
        await using var connection = await SqliteFile.OpenAsync(copy, SqliteOpenMode.ReadOnly, cancellationToken);
        var hasHistory = await SqliteFile.ReadAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellationToken);
        IReadOnlyList<string> applied = hasHistory.Count > 0
            ? await SqliteFile.ReadAsync(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", cancellationToken)
            : [];
        var known = KnownMigrations();
        if (!applied.Contains(known[0]))
        {
            throw new SchemaException($"{source} is not a database of this portal.");
        }
        if (SchemaState.Compare(known, applied) is { IsNewer: true } state)
        {
            throw new SchemaException(
                $"{source} comes from a newer version of the portal, which applied {string.Join(", ", state.Unknown)}; restore it with that version.");
        }
    }

    private static List<string> KnownMigrations()
    {
        using var db = new PortalDbContext(
            new DbContextOptionsBuilder<PortalDbContext>().UseSqlite(SqliteDatabase.UseOwnMigrations).Options);
        return [.. db.Database.GetMigrations()];
    }

    /// <summary>The log goes along, or what it holds would be lost with it.</summary>
    private string? SetAside()
    {
        if (!File.Exists(path))
        {
            return null;
        }
        var former = $"{path}.before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}";
        foreach (var ending in Parts.Where(ending => File.Exists(path + ending)))
        {
            File.Move(path + ending, former + ending);
        }
        return former;
    }
}
