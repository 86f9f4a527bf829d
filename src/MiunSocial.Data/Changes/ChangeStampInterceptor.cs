using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Data.Changes;

/// <summary>
/// Renews the stamps of the areas that a save touches, in the same transaction, and tells this node once it is committed: told
/// earlier, another request could read the old data and keep it under the new stamp. One instance serves one context.
/// </summary>
public sealed class ChangeStampInterceptor(IChangeListener? listener) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly Dictionary<ChangeArea, Guid> _uncommitted = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        RenewStamps(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        RenewStamps(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        TellUnlessInTransaction(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        TellUnlessInTransaction(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell();
        return Task.CompletedTask;
    }

    private void RenewStamps(DbContext context)
    {
        var areas = context.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => entry.Entity switch
            {
                ChannelLink => BreaksOrMends(entry),
                Guideline or GuidelineVersion => IsForReaders(entry),
                _ => true,
            })
            .Select(AreaOf)
            .OfType<ChangeArea>()
            .ToHashSet();
        foreach (var area in areas)
        {
            var stamp = context.Set<ChangeStamp>().Local.FindEntry(area)?.Entity ?? context.Attach(new ChangeStamp { Area = area }).Entity;
            stamp.Renew();
            _uncommitted[area] = stamp.Value;
        }
    }

    /// <summary>Checks are many; only one that makes a channel's health another is a change of the registry.</summary>
    private static bool BreaksOrMends(EntityEntry link)
    {
        var status = link.Property(nameof(ChannelLink.Status));
        var wasBroken = link.State != EntityState.Added && status.OriginalValue is LinkStatus.Broken;
        return wasBroken != status.CurrentValue is LinkStatus.Broken;
    }

    /// <summary>What an officer writes is kept every few seconds, and nobody reads it before it holds.</summary>
    private static bool IsForReaders(EntityEntry guideline) =>
        guideline.State != EntityState.Modified
        || guideline.Entity is GuidelineVersion { State: var state } && (state.IsPublished() || guideline.Property(nameof(GuidelineVersion.State)).IsModified)
        || guideline.Entity is Guideline && guideline.Properties.Any(property => property.IsModified && !BesideTheGuideline.Contains(property.Metadata.Name));

    private static readonly HashSet<string> BesideTheGuideline =
        [nameof(Guideline.Version), nameof(Guideline.ChangedAt), nameof(Guideline.TimesWritten), nameof(Guideline.LastNumber)];

    /// <summary>A part of a record, such as a unit's stand-in, belongs to the record's area.</summary>
    private static ChangeArea? AreaOf(EntityEntry entry)
    {
        IReadOnlyEntityType type = entry.Metadata;
        while (type.FindOwnership() is { } ownership)
        {
            type = ownership.PrincipalEntityType;
        }
        return ChangeAreas.Of(type.ClrType);
    }

    private void TellUnlessInTransaction(DbContext context)
    {
        if (context.Database.CurrentTransaction is null)
        {
            Tell();
        }
    }

    private void Tell()
    {
        if (_uncommitted.Count > 0)
        {
            listener?.Changed(_uncommitted.ToDictionary());
            _uncommitted.Clear();
        }
    }
}
