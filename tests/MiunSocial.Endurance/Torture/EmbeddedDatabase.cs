using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Sqlite;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Torture;

/// <summary>The portal's SQLite file, read beside the portal.</summary>
internal sealed class EmbeddedDatabase(string file)
{
    /// <summary>What the portal is given.</summary>
    public string ConnectionString => $"Data Source={file}";

    private string ReadOnly => $"{ConnectionString};Mode=ReadOnly;Pooling=False";

    public PortalDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UseSqliteDatabase(ReadOnly, Path.GetTempPath()).UsePortal();
        return new(options.Options);
    }

    public async Task<IReadOnlyList<Finding>> DamageAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(ReadOnly);
        await connection.OpenAsync(cancellationToken);
        var integrity = await RowsAsync(connection, "PRAGMA integrity_check", cancellationToken);
        var foreignKeys = await RowsAsync(connection, "PRAGMA foreign_key_check", cancellationToken);
        var journal = await RowsAsync(connection, "PRAGMA journal_mode", cancellationToken);
        return
        [
            .. integrity.Where(line => line != "ok").Select(line => new Finding(FindingKind.Damaged, line)),
            .. foreignKeys.Select(line => new Finding(FindingKind.Damaged, $"a row of {line} refers to nothing")),
            .. journal.Where(mode => mode != "wal").Select(mode => new Finding(FindingKind.Damaged, $"the journal is {mode}, not wal")),
        ];
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string pragma, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the texts above come here.
        command.CommandText = pragma;
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
