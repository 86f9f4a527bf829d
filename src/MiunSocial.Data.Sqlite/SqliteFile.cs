using Microsoft.Data.Sqlite;
using MiunSocial.Data.Schema;

namespace MiunSocial.Data.Sqlite;

/// <summary>Work on a database file as a whole, beside the model.</summary>
internal static class SqliteFile
{
    /// <summary>Copies by SQLite itself, which takes what is still in the log along and sees one moment only.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        File.Delete(to);
        try
        {
            await using var source = await OpenAsync(from, SqliteOpenMode.ReadOnly, cancellationToken);
            await using var copy = await OpenAsync(to, SqliteOpenMode.ReadWriteCreate, cancellationToken);
            source.BackupDatabase(copy);
            // One file, without the log that a database in use has beside it.
            await ExecuteAsync(copy, "PRAGMA journal_mode = DELETE", cancellationToken);
            if (await ReadAsync(copy, "PRAGMA integrity_check", cancellationToken) is not ["ok"])
            {
                throw new SchemaException($"{from} is damaged: SQLite's integrity check fails.");
            }
        }
        catch (SqliteException exception)
        {
            throw new SchemaException($"{from} cannot be copied: {exception.Message}");
        }
    }

    /// <summary>Readers and a writer do not wait for each other then; a copy starts without the log.</summary>
    public static async Task UseLogAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
    }

    public static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public static async Task ExecuteAsync(SqliteConnection connection, string statement, CancellationToken cancellationToken) =>
        await ReadAsync(connection, statement, cancellationToken);

    /// <summary>The first column of all rows.</summary>
    public static async Task<List<string>> ReadAsync(SqliteConnection connection, string question, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = question;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }
}
