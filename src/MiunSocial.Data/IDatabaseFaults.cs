using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data;

/// <summary>What a database's own errors mean; each provider answers for its database.</summary>
public interface IDatabaseFaults
{
    /// <summary>Whether a save failed because another row already holds a value that must be unique.</summary>
    bool IsUniqueViolation(DbUpdateException exception);
}
