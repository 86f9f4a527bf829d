using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Api;

/// <summary>Reads what channels belong to. These lists are short and told whole.</summary>
public sealed class ApiLists(PortalDbContext db)
{
    public async Task<PlatformsAnswer> PlatformsAsync(CancellationToken cancellationToken)
    {
        var platforms = await db.Platforms.AsNoTracking()
            .OrderBy(platform => platform.Position).ThenBy(platform => platform.Slug)
            .Select(platform => new PlatformAnswer { Slug = platform.Slug, Name = platform.Name, Hosts = platform.Hosts })
            .ToListAsync(cancellationToken);
        return new(platforms, platforms.Count);
    }

    public async Task<KindsAnswer> KindsAsync(Sight sight, CancellationToken cancellationToken)
    {
        var kinds = await db.Kinds.AsNoTracking()
            .Where(kind => sight.Internal || kind.HeldBy != ChannelHolder.Internal)
            .Join(db.Platforms, kind => kind.PlatformId, platform => platform.Id, (kind, platform) => new { Kind = kind, Platform = platform })
            .OrderBy(row => row.Kind.Position).ThenBy(row => row.Kind.Slug)
            .Select(row => new KindAnswer
            {
                Slug = row.Kind.Slug,
                Name = row.Kind.Name,
                Platform = new(row.Platform.Slug, row.Platform.Name),
                Purpose = row.Kind.Purpose,
                HeldBy = row.Kind.HeldBy,
                IsOpenToRequests = row.Kind.IsOpenToRequests,
                IsLendable = row.Kind.IsLendable,
                IsArchived = row.Kind.IsArchived,
            })
            .ToListAsync(cancellationToken);
        return new(kinds, kinds.Count);
    }

    public async Task<UnitsAnswer> UnitsAsync(CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking()
            .OrderBy(unit => unit.Path)
            .Select(unit => new UnitAnswer
            {
                Slug = unit.Slug,
                Name = unit.Name,
                Kind = unit.Kind,
                Parent = db.Units.Where(above => above.Id == unit.ParentId).Select(above => above.Slug).FirstOrDefault(),
                IsArchived = unit.IsArchived,
            })
            .ToListAsync(cancellationToken);
        return new(units, units.Count);
    }
}
