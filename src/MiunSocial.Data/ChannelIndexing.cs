using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data;

/// <summary>
/// Keeps the words that channels are found by: their own, and the names of their unit, kind and audiences. Whoever changes one of
/// these asks here for the rest.
/// </summary>
public sealed class ChannelIndexing(PortalDbContext db)
{
    /// <summary>So many channels are held at a time when something around many of them is renamed.</summary>
    private const int BatchSize = 200;

    private const int Attempts = 5;

    /// <summary>Indexes one channel as it stands in this unit of work; the caller saves.</summary>
    public async Task IndexAsync(Channel channel, CancellationToken cancellationToken) =>
        (await NamesAsync([channel], cancellationToken)).Index(channel);

    /// <summary>
    /// Indexes anew and saves, in batches, after a name around channels was saved: a kind or an audience may be that of most of the
    /// registry. The channels' versions stay, since nobody who is editing one has to hear of it.
    /// </summary>
    public async Task IndexAgainAsync(Expression<Func<Channel, bool>> which, CancellationToken cancellationToken)
    {
        Guid? last = Guid.Empty;
        while (last is { } after)
        {
            last = await IndexBatchAsync(which, after, attempt: 1, cancellationToken);
        }
    }

    /// <returns>The last of the batch; null where there was nothing left.</returns>
    private async Task<Guid?> IndexBatchAsync(Expression<Func<Channel, bool>> which, Guid after, int attempt, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var channels = await db.Channels.AsSplitQuery().Where(which).Where(one => one.Id.CompareTo(after) > 0)
            .OrderBy(one => one.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (channels.Count == 0)
        {
            return null;
        }
        var names = await NamesAsync(channels, cancellationToken);
        channels.ForEach(names.Index);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return channels[^1].Id;
        }
        catch (DbUpdateConcurrencyException) when (attempt < Attempts)
        {
            // Somebody changed one of them meanwhile: the batch is read again.
            return await IndexBatchAsync(which, after, attempt + 1, cancellationToken);
        }
    }

    private async Task<ChannelNames> NamesAsync(IReadOnlyList<Channel> channels, CancellationToken cancellationToken)
    {
        var unitIds = channels.Select(channel => channel.UnitId).Distinct().ToArray();
        var kindIds = channels.Select(channel => channel.KindId).Distinct().ToArray();
        var audienceIds = channels.SelectMany(channel => channel.Audiences).Select(one => one.AudienceId).Distinct().ToArray();
        return new(
            await db.Units.Where(one => unitIds.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken),
            await db.Kinds.Where(one => kindIds.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken),
            await db.Audiences.Where(one => audienceIds.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken));
    }
}

/// <summary>The names of what is around channels, by id.</summary>
public sealed record ChannelNames(
    IReadOnlyDictionary<Guid, LocalizedText> Units, IReadOnlyDictionary<Guid, LocalizedText> Kinds, IReadOnlyDictionary<Guid, LocalizedText> Audiences)
{
    public static ChannelNames Of(IEnumerable<Unit> units, IEnumerable<ChannelKind> kinds, IEnumerable<Audience> audiences) => new(
        units.ToDictionary(one => one.Id, one => one.Name),
        kinds.ToDictionary(one => one.Id, one => one.Name),
        audiences.ToDictionary(one => one.Id, one => one.Name));

    public void Index(Channel channel) => channel.IndexForSearch(
        [Units[channel.UnitId], Kinds[channel.KindId], .. channel.Audiences.OrderBy(one => one.Position).Select(one => Audiences[one.AudienceId])]);
}
