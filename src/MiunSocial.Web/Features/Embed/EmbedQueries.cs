using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Embed;

/// <summary>Reads what other sites may show: public channels that are in use or at rest.</summary>
public sealed class EmbedQueries(PortalDbContext db, Catalogue catalogue)
{
    public async Task<Channels> ListAsync(EmbedQuery query, Openness.Doors doors, CancellationToken cancellationToken)
    {
        var active = await catalogue.FindAsync(query.ToFilter(ChannelStatus.Active), CatalogueScope.PublicOnly, cancellationToken);
        var paused = await catalogue.FindAsync(query.ToFilter(ChannelStatus.Paused), CatalogueScope.PublicOnly, cancellationToken);
        List<Guid> ids = [.. active.Page(1, query.Most), .. paused.Page(1, query.Most)];
        var cards = await CardsAsync([.. ids.Take(query.Most)], cancellationToken);
        return new() { Theme = query.ShownTheme, LinksToPortal = doors.Directory, Cards = cards, Total = active.Total + paused.Total };
    }

    private Task<List<EmbeddedChannel>> CardsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return (
            from channel in db.Channels.AsNoTracking()
            join platform in db.Platforms on channel.PlatformId equals platform.Id
            join unit in db.Units on channel.UnitId equals unit.Id
            where ids.Contains(channel.Id)
                && channel.Visibility == ChannelVisibility.Public
                && (channel.Status == ChannelStatus.Active || channel.Status == ChannelStatus.Paused)
            orderby channel.IsHub descending, channel.SortKey, channel.Id
            select new EmbeddedChannel
            {
                Slug = channel.Slug,
                Name = channel.Name,
                Purpose = channel.Purpose.In(language),
                Platform = platform.Name,
                Icon = platform.Icon,
                Unit = unit.Name.In(language),
                Address = channel.Address,
                IsPaused = channel.Status == ChannelStatus.Paused,
            })
            .ToListAsync(cancellationToken);
    }
}
