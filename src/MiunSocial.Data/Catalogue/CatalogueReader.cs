using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Health;
using MiunSocial.Data.Links;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Catalogue;

/// <summary>
/// Reads the registry into an index, and later what has changed since. A change is known by the channel's version, so that whatever
/// the clocks of several nodes say, none is missed. One at a time may read.
/// </summary>
public sealed class CatalogueReader
{
    /// <summary>How many channels are read by their ids in one query.</summary>
    private const int AtOnce = 500;

    /// <summary>From this share of changed channels on, all are read anew.</summary>
    private const int MostOfAll = 4;

    private readonly WordPool _pool = new();
    private List<ChannelEntry> _entries = [];

    public async Task<CatalogueIndex> ReadAsync(PortalDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var versions = await db.Channels.AsNoTracking()
            .Select(channel => new { channel.Id, channel.Version, channel.SearchVersion })
            .ToDictionaryAsync(channel => channel.Id, channel => (channel.Version, channel.SearchVersion), cancellationToken);
        var kept = _entries.Where(entry => versions.TryGetValue(entry.Id, out var version) && version == (entry.Version, entry.SearchVersion)).ToList();
        var known = kept.Select(entry => entry.Id).ToHashSet();
        List<Guid> changed = [.. versions.Keys.Where(id => !known.Contains(id))];
        if (changed.Count > versions.Count / MostOfAll)
        {
            _entries = await ChannelEntries.ReadAsync(db, _pool, ids: null, cancellationToken);
            _entries.Sort(ChannelEntry.ByName);
        }
        else if (changed.Count > 0 || kept.Count < _entries.Count)
        {
            List<ChannelEntry> read = [];
            foreach (var ids in changed.Chunk(AtOnce))
            {
                read.AddRange(await ChannelEntries.ReadAsync(db, _pool, ids, cancellationToken));
            }
            _entries = Merge(kept, read);
        }
        return new(new()
        {
            Entries = _entries,
            Pool = _pool,
            Names = await NamesAsync(db, cancellationToken),
            Policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken),
            BrokenLinks = await db.BrokenLinks().ToHashSetAsync(cancellationToken),
            Acknowledgements = await AcknowledgementLedger.ReadAsync(db, people: null, cancellationToken),
            Today = today,
        });
    }

    /// <summary>Sorting all anew for each change would take the longest of all.</summary>
    private static List<ChannelEntry> Merge(List<ChannelEntry> sorted, List<ChannelEntry> others)
    {
        others.Sort(ChannelEntry.ByName);
        var merged = new List<ChannelEntry>(sorted.Count + others.Count);
        var next = 0;
        foreach (var entry in sorted)
        {
            while (next < others.Count && ChannelEntry.ByName.Compare(others[next], entry) < 0)
            {
                merged.Add(others[next++]);
            }
            merged.Add(entry);
        }
        merged.AddRange(others.Skip(next));
        return merged;
    }

    private static async Task<CatalogueNames> NamesAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var platforms = await db.Platforms.AsNoTracking().Select(one => new { one.Id, one.Slug, one.Position }).ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().Select(one => new { one.Id, one.Path, one.Name.Sv }).ToListAsync(cancellationToken);
        return new()
        {
            Platforms = platforms.ToDictionary(one => one.Id, one => one.Slug),
            PlatformPositions = platforms.ToDictionary(one => one.Id, one => one.Position),
            Kinds = await db.Kinds.AsNoTracking()
                .Join(db.Platforms, kind => kind.PlatformId, platform => platform.Id, (kind, platform) => new { kind.Id, Sort = new ChannelSort(platform.Slug, kind.Slug, kind.IsLendable) })
                .ToDictionaryAsync(one => one.Id, one => one.Sort, cancellationToken),
            Audiences = await db.Audiences.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Slug, cancellationToken),
            Units = units.ToDictionary(
                one => one.Id,
                one => new UnitPlace([.. one.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()], SortKey.Of(one.Sv))),
        };
    }
}
