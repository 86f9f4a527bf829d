using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Authorization;

/// <summary>
/// Knows the keys of programs again. A key that is revoked is refused at the next request on this node, and within two seconds on
/// the others.
/// </summary>
public sealed class KeyRing(Copies copies, KeyUses uses, PortalDbContext db, TimeProvider clock)
{
    private static readonly ChangeArea[] Settings = [ChangeArea.Settings];

    /// <returns>A caller without a key if the text is none that holds.</returns>
    public async Task<ApiCaller> RecogniseAsync(string text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = Encoding.ASCII.GetBytes(ApiKeySecret.HashOf(text));
        HeldKey? found = null;
        // All are compared, each in the same time, so that how long it takes tells nothing.
        foreach (var key in await HeldAsync(cancellationToken))
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key.SecretHash), hash) ? key : found;
        }
        if (found?.HoldsOn(SwedishCalendar.DayOf(now)) != true)
        {
            return new(null);
        }
        if (uses.IsWorthNoting(found.Id, now))
        {
            await NoteUseAsync(found.Id, now, cancellationToken);
        }
        return new(found);
    }

    private ValueTask<List<HeldKey>> HeldAsync(CancellationToken cancellationToken) => copies.GetAsync(
        "api-keys",
        Settings,
        (context, token) => context.ApiKeys.AsNoTracking()
            .Where(key => key.RevokedAt == null)
            .Select(key => new HeldKey(key.Id, key.SecretHash, key.Scopes, key.ExpiresOn))
            .ToListAsync(token),
        cancellationToken);

    /// <summary>Beside the record's version and stamp: being used does not change a key. Another node may have noted it already.</summary>
    private async Task NoteUseAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        var noted = now - KeyUses.Exactness;
        await db.ApiKeys
            .Where(key => key.Id == id && (key.LastUsedAt == null || key.LastUsedAt <= noted))
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now), cancellationToken);
    }
}

/// <summary>When this node last noted that a key was used: a write at each request would cost more than the answer.</summary>
public sealed class KeyUses
{
    /// <summary>How exactly it is known when a key was last used.</summary>
    public static readonly TimeSpan Exactness = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, DateTime> _noted = new();

    public bool IsWorthNoting(Guid key, DateTime now)
    {
        if (_noted.TryGetValue(key, out var at) && now - at < Exactness)
        {
            return false;
        }
        _noted[key] = now;
        return true;
    }
}
