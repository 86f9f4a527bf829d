using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Scheduling;

namespace MiunSocial.Testing;

/// <summary>All rows of all tables, to see whether something has changed. Left out is the account of jobs, which run whenever it is their turn.</summary>
/// <param name="Tables">Each table's rows as one text.</param>
public sealed record DatabaseContents(IReadOnlyDictionary<string, string> Tables)
{
    public static async Task<DatabaseContents> ReadAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        return await ReadAsync(db);
    }

    public static async Task<DatabaseContents> ReadAsync(PortalDbContext db)
    {
        var tables = db.Model.GetEntityTypes()
            .Where(entity => entity.ClrType != typeof(ScheduledJob) && entity.ClrType != typeof(JobRun))
            .Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        var contents = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            contents[table] = await RowsAsync(db.Database.GetDbConnection(), table);
        }
        return new(contents);
    }

    /// <summary>Tables that differ.</summary>
    public IEnumerable<string> ChangedSince(DatabaseContents before) =>
        Tables.Where(table => before.Tables[table.Key] != table.Value).Select(table => table.Key);

    private static async Task<string> RowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the model's own.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader, column))));
        }
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    private static string? Text(DbDataReader row, int column) => Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture);
}
