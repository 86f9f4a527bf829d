using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace MiunSocial.Data.Sqlite;

/// <summary>What SQLite's result codes mean.</summary>
internal sealed class SqliteFaults : IDatabaseFaults
{
    public bool IsUniqueViolation(DbUpdateException exception) => exception.InnerException is SqliteException
    {
        SqliteExtendedErrorCode: SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY,
    };

    /// <summary>
    /// A file that is no database, or a damaged one, is an operator's matter and not a bug; it may be one that is being put back
    /// from a copy.
    /// </summary>
    public bool IsUnavailable(Exception exception) => exception.AndInner().Any(one => one is SqliteException
    {
        SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL
            or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_READONLY or SQLITE_IOERR or SQLITE_FULL
            or SQLITE_NOTADB or SQLITE_CORRUPT
    });
}
