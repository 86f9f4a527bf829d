using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Schema;

/// <summary>Compares the database's schema with the model, and brings it up to date.</summary>
public sealed class PortalSchema(PortalDbContext db)
{
    public async Task<SchemaState> CompareAsync(CancellationToken cancellationToken) =>
        SchemaState.Compare(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(cancellationToken));

    /// <summary>Applies what is missing; EF Core lets one do so at a time, and others wait.</summary>
    /// <exception cref="SchemaException">The database is newer than this portal.</exception>
    public async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        var state = await CompareAsync(cancellationToken);
        if (state.IsNewer)
        {
            throw new SchemaException(
                $"The database has been used by a newer version of the portal, which applied {string.Join(", ", state.Unknown)}. Start that version, or restore a backup made before.");
        }
        if (!state.IsCurrent)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
