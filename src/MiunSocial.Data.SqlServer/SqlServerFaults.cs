using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.SqlServer;

internal sealed class SqlServerFaults : IDatabaseFaults
{
    // A unique index and a unique or primary-key constraint, in SQL Server's list of errors.
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: UniqueIndex or UniqueConstraint };

    /// <summary>Severities from 17 on are the server's own troubles: no room, no memory, a broken connection.</summary>
    private const byte ServersOwn = 17;

    /// <summary>What reaches the portal although it is no severe error: a timeout, a deadlock, a login that fails while the server starts, a database that is not there.</summary>
    private static readonly int[] Passing = [-2, 1205, 1222, 4060, 18456, 3906];

    /// <summary>How the provider says that all connections are taken: by words alone, in an exception that has no number and no type of its own.</summary>
    private const string NoneFree = "prior to obtaining a connection from the pool";

    public bool IsUnavailable(Exception exception) => exception.AndInner().Any(one => one switch
    {
        TimeoutException or SocketException => true,
        SqlException error => error.Class >= ServersOwn || Passing.Contains(error.Number),
        InvalidOperationException => one.Message.Contains(NoneFree, StringComparison.Ordinal),
        _ => false,
    });
}
