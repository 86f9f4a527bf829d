using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MiunSocial.Data.Sqlite;

/// <summary>
/// Refuses connections while the database file is away. SQLite would make an empty one in its place, and connections kept open from
/// before would write into a file that no longer has a name. Before the file has been seen it may be made: a first start does.
/// </summary>
internal sealed class SqliteFileGuard : DbConnectionInterceptor
{
    private volatile bool _hasBeenThere;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Check((SqliteConnection)connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Check((SqliteConnection)connection);
        return ValueTask.FromResult(result);
    }

    private void Check(SqliteConnection connection)
    {
        if (File.Exists(connection.DataSource))
        {
            _hasBeenThere = true;
        }
        else if (_hasBeenThere)
        {
            SqliteConnection.ClearPool(connection);
            throw new SqliteException("The database file is away.", SQLitePCL.raw.SQLITE_CANTOPEN);
        }
    }
}
