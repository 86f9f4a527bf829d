using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data;

/// <summary>What a database's own errors mean; each provider answers for its database.</summary>
public interface IDatabaseFaults
{
    /// <summary>Whether a save failed because another row already holds a value that must be unique.</summary>
    bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>
    /// Whether the database, and not what was asked of it, is what failed: gone, locked, full, or not to be read or written. The
    /// same question may well be answered in a while.
    /// </summary>
    bool IsUnavailable(Exception exception);
}
