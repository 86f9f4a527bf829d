using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MiunSocial.Data.PostgreSql;

internal sealed class PostgreSqlFaults : IDatabaseFaults
{
    /// <summary>What a server that is being stopped tells those it disconnects; Npgsql does not count it among what passes.</summary>
    public static readonly string[] ServerStops = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown];

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Connections that fail or break, a server that stops, starts or lacks room, memory or connections, and locks not given.</summary>
    public bool IsUnavailable(Exception exception) => exception.AndInner().Any(one => one switch
    {
        PostgresException error => error.IsTransient || ServerStops.Contains(error.SqlState) || error.SqlState == PostgresErrorCodes.InvalidCatalogName
            || error.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException or TimeoutException or SocketException => true,
        _ => false,
    });
}
