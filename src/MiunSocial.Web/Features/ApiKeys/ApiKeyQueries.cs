using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ApiKeys;

public sealed class ApiKeyQueries(PortalDbContext db, SignedIn signedIn, IStringLocalizer<SharedText> shared)
{
    /// <returns>Those that hold first, and the latest of each first.</returns>
    public async Task<IReadOnlyList<KeyRow>> ListAsync(CancellationToken cancellationToken)
    {
        var keys = await db.ApiKeys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellationToken);
        return
        [
            .. keys.Select(key => new KeyRow
            {
                Id = key.Id,
                Name = key.Name,
                Contact = key.Contact,
                Prefix = key.Prefix,
                Scopes = key.Scopes,
                ExpiresOn = key.ExpiresOn,
                LastUsedAt = key.LastUsedAt,
                State = StateOf(key),
            }).OrderBy(row => row.State),
        ];
    }

    public async Task<KeyPage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } key)
        {
            return null;
        }
        var lines = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == id)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return new()
        {
            Id = key.Id,
            Version = key.Version,
            Name = key.Name,
            Contact = key.Contact,
            Scopes = key.Scopes,
            Prefix = key.Prefix,
            IssuedBy = key.IssuedBy,
            IssuedAt = key.CreatedAt,
            ExpiresOn = key.ExpiresOn,
            LastUsedAt = key.LastUsedAt,
            State = StateOf(key),
            History = [.. lines.Select(ToItem)],
        };
    }

    private KeyState StateOf(ApiKey key) =>
        key.RevokedAt is not null ? KeyState.Revoked
        : key.ExpiresOn < signedIn.Today ? KeyState.Expired
        : KeyState.Holds;

    private TimelineItem ToItem(AuditEntry entry) => new()
    {
        What = shared[$"HistoryKind.{entry.Kind}"],
        Who = entry.ActorName,
        At = entry.At,
        Text = entry.Reason,
        Icon = entry.Kind == HistoryKind.ApiKeyRevoked ? "x-lg" : "key",
        Tone = entry.Kind == HistoryKind.ApiKeyRevoked ? "bad" : "good",
    };
}
