using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Features.Imports;

/// <summary>Does what an import waits for, whichever node has it.</summary>
public sealed class ImportNode(
    PortalDbContext db, ImportClaims claims, ImportCheck check, ImportWriting writing, ImportRemoval removal, ImportFiles files, TimeProvider clock)
{
    /// <returns>False if no import waits for a node.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await claims.TakeAsync(Node.Name, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } id)
        {
            return false;
        }
        try
        {
            await RunAsync(await db.Imports.AsNoTracking().SingleAsync(import => import.Id == id, cancellationToken), cancellationToken);
        }
        finally
        {
            // Said even when this node is being stopped, so that another can go on at once.
            await claims.ReleaseAsync(id, Node.Name, CancellationToken.None);
        }
        return true;
    }

    /// <summary>Ends what nobody has decided about, and takes away old files.</summary>
    /// <returns>How many imports it did something with.</returns>
    public async Task<int> TidyAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now - ImportFiles.Kept;
        var forgotten = await db.Imports.Where(import => import.State == ImportState.Checked && import.CreatedAt < before).ToListAsync(cancellationToken);
        forgotten.ForEach(import => import.Cancel(Actor.Clock, now));
        await db.SaveChangesAsync(cancellationToken);
        return forgotten.Count + await files.RemoveOldAsync(now, cancellationToken);
    }

    private Task RunAsync(Import import, CancellationToken cancellationToken) => ImportTransitions.WorkIn(import.State) switch
    {
        ImportWork.Check => check.RunAsync(import, cancellationToken),
        ImportWork.Import => writing.RunAsync(import, cancellationToken),
        ImportWork.Remove => removal.RunAsync(import, cancellationToken),
        ImportWork.None => Task.CompletedTask,
    };
}
