using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Audiences;

/// <summary>Reads audiences for the officers' pages.</summary>
public sealed class AudienceQueries(PortalDbContext db)
{
    public async Task<IReadOnlyList<AudienceRow>> ListAsync(CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return await db.Audiences.AsNoTracking()
            .OrderBy(audience => audience.IsArchived).ThenBy(audience => audience.Position).ThenBy(audience => audience.Slug)
            .Select(audience => new AudienceRow
            {
                Slug = audience.Slug,
                Name = audience.Name.In(language),
                IsArchived = audience.IsArchived,
                Channels = db.Channels.Count(channel =>
                    channel.Status != ChannelStatus.Closed && channel.Audiences.Any(one => one.AudienceId == audience.Id)),
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>An empty form, with the place after the last.</summary>
    public async Task<Edit> NewFormAsync(CancellationToken cancellationToken) =>
        new() { Position = (await db.Audiences.MaxAsync(audience => (int?)audience.Position, cancellationToken) ?? 0) + 1 };

    /// <returns>The form as the audience stands now; null if there is no such audience.</returns>
    public async Task<Edit?> FormAsync(string slug, CancellationToken cancellationToken) =>
        await db.Audiences.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is { } audience
            ? new()
            {
                NameSv = audience.Name.Sv,
                NameEn = audience.Name.En,
                Position = audience.Position,
                Version = audience.Version,
                Facts = new(audience.Id, audience.Slug, audience.Name.In(TextsSetup.CurrentLanguage), audience.IsArchived),
            }
            : null;

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);
}
