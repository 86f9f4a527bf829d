using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Imports;

namespace MiunSocial.Data.Exchange;

/// <summary>
/// Lets one node at a time work with an import. What is written twice is refused by the import's version whatever happens here: a
/// claim only spares nodes the trouble.
/// </summary>
public sealed class ImportClaims(PortalDbContext db)
{
    internal const string Node = nameof(Node);
    internal const string HeldUntil = nameof(HeldUntil);

    /// <summary>How long a node that has said nothing is believed to be at work. A batch takes a second.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <returns>The import that has waited longest for a node; null if none does.</returns>
    public async Task<Guid?> TakeAsync(string node, DateTime now, CancellationToken cancellationToken)
    {
        var states = ImportTransitions.AtWork.ToList();
        var waiting = await db.Imports.AsNoTracking()
            .Where(import => states.Contains(import.State) && (EF.Property<DateTime?>(import, HeldUntil) == null || EF.Property<DateTime?>(import, HeldUntil) <= now))
            .OrderBy(import => import.CreatedAt)
            .Select(import => import.Id)
            .Take(10)
            .ToListAsync(cancellationToken);
        foreach (var id in waiting)
        {
            if (await HoldAsync(id, node, now, cancellationToken))
            {
                return id;
            }
        }
        return null;
    }

    /// <summary>Says that the node is still at work.</summary>
    /// <returns>False if it was given up for dead, and another has taken over.</returns>
    public async Task<bool> RenewAsync(Guid id, string node, DateTime now, CancellationToken cancellationToken) =>
        await db.Imports
            .Where(import => import.Id == id && EF.Property<string>(import, Node) == node)
            .ExecuteUpdateAsync(set => set.SetProperty(import => EF.Property<DateTime?>(import, HeldUntil), now + Lease), cancellationToken) == 1;

    /// <summary>Leaves it to whoever comes first.</summary>
    public Task ReleaseAsync(Guid id, string node, CancellationToken cancellationToken) =>
        db.Imports
            .Where(import => import.Id == id && EF.Property<string>(import, Node) == node)
            .ExecuteUpdateAsync(set => set.SetProperty(import => EF.Property<DateTime?>(import, HeldUntil), (DateTime?)null), cancellationToken);

    private async Task<bool> HoldAsync(Guid id, string node, DateTime now, CancellationToken cancellationToken) =>
        await db.Imports
            .Where(import => import.Id == id && (EF.Property<DateTime?>(import, HeldUntil) == null || EF.Property<DateTime?>(import, HeldUntil) <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(import => EF.Property<string>(import, Node), node)
                    .SetProperty(import => EF.Property<DateTime?>(import, HeldUntil), now + Lease),
                cancellationToken) == 1;
}
