using System.Data.Common;
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
        while (state.Missing.Count > 0)
        {
            state = await ApplyAsync(state, cancellationToken);
        }
    }

    /// <summary>
    /// On PostgreSQL the lock ends with each migration's transaction, and another node that waited may then apply the next one,
    /// which fails here. Whoever fails looks again, and gives up only if nobody has come any further.
    /// </summary>
    private async Task<SchemaState> ApplyAsync(SchemaState before, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.MigrateAsync(cancellationToken);
            return await CompareAsync(cancellationToken);
        }
        catch (DbException)
        {
            var now = await CompareAsync(cancellationToken);
            if (now.Missing.Count == before.Missing.Count)
            {
                throw;
            }
            return now;
        }
    }
}
