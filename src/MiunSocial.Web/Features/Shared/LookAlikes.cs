using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Channels that we vouch for and whose handles could be taken for one that somebody asks about: often what they meant, sometimes a fake of it.</summary>
public sealed class LookAlikes(ChangeStamps stamps, IServiceScopeFactory scopes)
{
    private const int MostShown = 3;

    private volatile Ready? _ready;

    /// <param name="platform">The platform's slug.</param>
    public async Task<IReadOnlyList<LookAlike>> OfAsync(string handle, string platform, Sight sight, CancellationToken cancellationToken) =>
    [
        .. (await IndexAsync(cancellationToken)).Find(handle)
            .Select(found => found.Item)
            .Where(known => known.Platform == platform && (sight.Internal || known.IsPublic))
            .Take(MostShown),
    ];

    /// <summary>
    /// Those whose handles could be taken for one that somebody wishes for, with how alike they are; also those that are planned or
    /// closing, or have ended and keep their name.
    /// </summary>
    /// <param name="platform">The platform's slug.</param>
    public async Task<IReadOnlyList<(LookAlike Channel, Likeness Likeness)>> NearAsync(string handle, string platform, CancellationToken cancellationToken) =>
        [.. (await ReadyAsync(cancellationToken)).Taken.Find(handle).Where(found => found.Item.Platform == platform)];

    /// <summary>The channels among these that we vouch for, in their order.</summary>
    public async Task<IReadOnlyList<LookAlike>> NamedAsync(IEnumerable<Guid> ids, int most, CancellationToken cancellationToken)
    {
        var known = (await ReadyAsync(cancellationToken)).ById;
        return [.. ids.Where(known.ContainsKey).Take(most).Select(id => known[id])];
    }

    /// <summary>Whether the registry has the account, in whatever status.</summary>
    /// <param name="address">Canonical.</param>
    /// <param name="besides">A channel that may have it.</param>
    public async Task<bool> IsRegisteredAsync(string address, Guid? besides, CancellationToken cancellationToken) =>
        (await ReadyAsync(cancellationToken)).Addresses.TryGetValue(address, out var channelId) && channelId != besides;

    private async ValueTask<HandleIndex<LookAlike>> IndexAsync(CancellationToken cancellationToken) => (await ReadyAsync(cancellationToken)).Index;

    private async ValueTask<Ready> ReadyAsync(CancellationToken cancellationToken)
    {
        var key = stamps.Of(ChangeArea.Channels);
        if (key is not null && _ready is { } ready && ready.Key == key)
        {
            return ready;
        }
        var read = await Apart.RunAsync(() => ReadAsync(key ?? "", CancellationToken.None)).WaitAsync(cancellationToken);
        if (key is not null)
        {
            _ready = read;
        }
        return read;
    }

    private async Task<Ready> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var rows = await (
            from channel in db.Channels
            join platform in db.Platforms on channel.PlatformId equals platform.Id
            let isVouchedFor = channel.Status == ChannelStatus.Active || channel.Status == ChannelStatus.Paused
            where channel.Status != ChannelStatus.Closed || channel.Address != null
            select new
            {
                Channel = new LookAlike(channel.Id, channel.Slug, channel.Name, channel.Handle, platform.Slug, channel.Visibility == ChannelVisibility.Public),
                channel.Address,
                IsVouchedFor = isVouchedFor,
            }).ToListAsync(cancellationToken);
        List<LookAlike> known = [.. rows.Where(row => row.IsVouchedFor).Select(row => row.Channel)];
        return new(
            key, new(known, one => one.Handle), new(rows.Select(row => row.Channel), one => one.Handle), known.ToDictionary(one => one.Id),
            rows.Where(row => row.Address is not null).ToDictionary(row => row.Address!, row => row.Channel.Id, StringComparer.Ordinal));
    }

    private sealed record Ready(
        string Key, HandleIndex<LookAlike> Index, HandleIndex<LookAlike> Taken, IReadOnlyDictionary<Guid, LookAlike> ById, IReadOnlyDictionary<string, Guid> Addresses);
}

/// <param name="Platform">Its slug.</param>
public sealed record LookAlike(Guid Id, string Slug, string Name, string Handle, string Platform, bool IsPublic);
