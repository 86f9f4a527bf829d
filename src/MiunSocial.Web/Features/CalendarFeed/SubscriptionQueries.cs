using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>Reads how it stands with the reader's own address.</summary>
public sealed class SubscriptionQueries(PortalDbContext db, SignedIn signedIn)
{
    public async Task<Subscribe> PageAsync(CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var kept = await db.CalendarSubscriptions.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == actor.PersonId, cancellationToken);
        return new()
        {
            Id = kept?.Id ?? Guid.CreateVersion7(signedIn.Now),
            Version = kept?.Version,
            IssuedAt = kept?.IssuedAt,
            LastFetchedAt = kept?.LastFetchedAt,
            RevokedAt = kept?.RevokedAt,
            IsOfficers = actor.Is(Role.Officer),
        };
    }

    public async Task<Subscribe> PageAfterAnotherAsync(CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        return page with { Overtaking = await db.LatestChangeAsync(page.Id, cancellationToken) };
    }
}
