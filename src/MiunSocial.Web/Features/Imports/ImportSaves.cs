using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Features.Imports;

/// <summary>
/// Saves what a node does with an import, a batch at a time. Each save raises the import's version: of two nodes that deal with the
/// same rows, and of a node and an officer who cancels, one is refused and looks again.
/// </summary>
public sealed class ImportSaves(PortalDbContext db, ImportClaims claims, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does one batch, unless the import is no longer in the state that it is for.</summary>
    /// <param name="change">Gets the import as it is now, and changes what belongs to the batch.</param>
    /// <returns>Whether it was saved; if not, the import is somebody else's or stands elsewhere.</returns>
    public async Task<bool> TryAsync(Guid id, ImportState state, Func<Import, Task> change, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (!await claims.RenewAsync(id, Node.Name, Now, cancellationToken))
        {
            return false;
        }
        var import = await db.Imports.SingleAsync(one => one.Id == id, cancellationToken);
        if (import.State != state)
        {
            return false;
        }
        await change(import);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    public Task<bool> TryAsync(Guid id, ImportState state, Action<Import> change, CancellationToken cancellationToken) =>
        TryAsync(id, state, import =>
        {
            change(import);
            return Task.CompletedTask;
        }, cancellationToken);
}
