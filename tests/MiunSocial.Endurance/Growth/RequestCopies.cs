using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Endurance.Growth;

/// <summary>Copies requests within the database, with all that belongs to them: a million led by their verbs would take an hour.</summary>
internal static class RequestCopies
{
    private const int AtOnce = 50;

    /// <param name="copies">Of each request that the harness has made.</param>
    public static async Task AddAsync(PortalDbContext db, int copies, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var isServer = db.Database.ProviderName!.Contains("PostgreSQL", StringComparison.Ordinal);
        for (var from = 1; from <= copies; from += AtOnce)
        {
            foreach (var (table, key, columns) in Tables(db))
            {
                await ExecuteAsync(db, InsertOf(table, key, columns, isServer, from, Math.Min(copies, from + AtOnce - 1)), cancellationToken);
            }
        }
        if (isServer)
        {
            // What the server would begin to do by itself within a minute, beside what is measured.
            await ExecuteAsync(db, "VACUUM ANALYZE", cancellationToken);
        }
    }

    /// <summary>The requests' own table first, then those whose rows belong to a request.</summary>
    private static IEnumerable<(string Table, string Key, IReadOnlyList<string> Columns)> Tables(PortalDbContext db)
    {
        var request = db.Model.FindEntityType(typeof(Request))!;
        yield return (request.GetTableName()!, "Id", ColumnsOf(request));
        foreach (var part in db.Model.GetEntityTypes().Where(type => type != request && ColumnsOf(type).Contains("RequestId")
            && type.GetForeignKeys().Any(key => key.PrincipalEntityType == request || key.IsOwnership)))
        {
            yield return (part.GetTableName()!, "RequestId", ColumnsOf(part));
        }
    }

    private static IReadOnlyList<string> ColumnsOf(IEntityType type) => [.. type.GetProperties().Select(property => property.GetColumnName()).Distinct()];

    /// <summary>
    /// A copy keeps what tells its original from others, and has its own number in the beginning of its key and in the end of its reference. Only the original is
    /// found by its reference, so that this word stays as rare as it is.
    /// </summary>
    private static string InsertOf(string table, string key, IReadOnlyList<string> columns, bool isServer, int first, int last)
    {
        string Copied(string column) => column == key ? IdOf(key, isServer)
            : column == "Reference" ? isServer ? "\"Reference\" || '-' || lpad(n::text, 4, '0')" : "\"Reference\" || '-' || printf('%04d', n)"
            : $"\"{column}\"";

        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var numbers = isServer
            ? string.Create(CultureInfo.InvariantCulture, $"generate_series({first}, {last}) AS numbers(n)")
            : string.Create(CultureInfo.InvariantCulture, $"(WITH RECURSIVE numbers(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last}) SELECT n FROM numbers)");
        var originals = key == "Id" ? "\"Requests\"" : $"\"{table}\"";
        var ids = "SELECT \"Id\" FROM \"Requests\" WHERE \"Reference\" LIKE 'KOM-2001-A_____'";
        return $"INSERT INTO \"{table}\" ({names}) SELECT {string.Join(", ", columns.Select(Copied))} FROM {originals} AS original CROSS JOIN {numbers} WHERE \"{key}\" IN ({ids}){(table == "RequestWords" ? " AND \"Word\" NOT LIKE 'a_____'" : "")}";
    }

    /// <summary>A round of copies lies together in time: were the copies of one request side by side, words would meet as they never do.</summary>
    private static string IdOf(string key, bool isServer) => isServer
        ? $"(lpad(to_hex(n), 8, '0') || substr(\"{key}\"::text, 9))::uuid"
        : $"printf('%08X', n) || substr(\"{key}\", 9)";

    private static async Task ExecuteAsync(PortalDbContext db, string command, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(command.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)), cancellationToken);
}
