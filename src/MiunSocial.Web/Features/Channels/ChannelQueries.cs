using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Channels;

/// <summary>Reads the catalogue and the kinds.</summary>
public sealed class ChannelQueries(
    PortalDbContext db, Catalogue catalogue, CatalogueListing listing, RegistryChoices registry, SavedFilters saved, SignedIn signedIn)
{
    private const int CardsOnAPage = 24;
    private const int RowsOnAPage = 50;

    /// <summary>More than this is no list to read on paper; an export has them all.</summary>
    public const int MostPrinted = 2000;

    public async Task<ChannelList> ListAsync(CatalogueQuery query, CatalogueView view, int? page, CancellationToken cancellationToken)
    {
        var viewer = await signedIn.FindAsync(cancellationToken);
        var seesHealth = ChannelAuthorization.SeesHealthOfAll(viewer);
        var asked = seesHealth ? query : query with { Health = null, Rule = null };
        var found = await catalogue.FindAsync(asked, viewer is null ? CatalogueScope.PublicOnly : CatalogueScope.Everything, cancellationToken);
        var pager = new Pager(Pager.Clamp(page), view == CatalogueView.Table ? RowsOnAPage : CardsOnAPage, found.Total).WithinReach();
        return new()
        {
            Query = asked,
            View = view,
            Lists = await listing.ListsAsync(asked, found, seesHealth, cancellationToken),
            Channels = await CardsAsync(found.Page(pager.Page, pager.PageSize), cancellationToken),
            Pager = pager,
            Saved = viewer is null ? [] : await saved.OfAsync(viewer.Actor.PersonId!.Value, SavedFilterScope.Catalogue, cancellationToken),
            IsSignedIn = viewer is not null,
            IsOfficer = viewer?.Actor.Is(Role.Officer) == true,
        };
    }

    /// <summary>All that a filter finds, as far as it can be read on paper.</summary>
    public async Task<PrintedList> PrintAsync(CatalogueQuery query, CancellationToken cancellationToken)
    {
        var seesHealth = ChannelAuthorization.SeesHealthOfAll(await signedIn.GetAsync(cancellationToken));
        var asked = seesHealth ? query : query with { Health = null, Rule = null };
        var found = await catalogue.FindAsync(asked, CatalogueScope.Everything, cancellationToken);
        var channels = new List<ChannelCard>();
        foreach (var ids in found.Page(1, MostPrinted).Chunk(500))
        {
            channels.AddRange(await CardsAsync(ids, cancellationToken));
        }
        return new()
        {
            Query = asked,
            Chosen = (await listing.ListsAsync(asked, found, seesHealth, cancellationToken)).Chosen,
            Channels = channels,
            Total = found.Total,
            Today = signedIn.Today,
        };
    }

    public async Task<IReadOnlyList<KindCard>> KindsAsync(CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return await db.Kinds.AsNoTracking()
            .Join(db.Platforms, kind => kind.PlatformId, platform => platform.Id, (kind, platform) => new { Kind = kind, Platform = platform })
            .OrderBy(row => row.Kind.IsArchived).ThenBy(row => row.Kind.Position).ThenBy(row => row.Kind.Slug)
            .Select(row => new KindCard
            {
                Slug = row.Kind.Slug,
                Name = row.Kind.Name.In(language),
                Icon = row.Platform.Icon,
                Platform = row.Platform.Name,
                HeldBy = row.Kind.HeldBy,
                Purpose = row.Kind.Purpose.In(language),
                Strategy = row.Kind.Strategy.In(language),
                Audiences = row.Kind.Audiences
                    .Join(db.Audiences, audience => audience.AudienceId, named => named.Id, (audience, named) => new { audience.Position, named.Name })
                    .OrderBy(audience => audience.Position)
                    .Select(audience => audience.Name.In(language))
                    .ToList(),
                ActiveChannels = db.Channels.Count(channel => channel.KindId == row.Kind.Id && channel.Status == ChannelStatus.Active),
                IsOpenToRequests = row.Kind.IsOpenToRequests && !row.Kind.IsArchived,
                IsLendable = row.Kind.IsLendable,
                IsArchived = row.Kind.IsArchived,
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>Channels by their ids, in the order of these.</summary>
    internal async Task<IReadOnlyList<ChannelCard>> CardsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }
        var cards = (await CardsAsync(Rows().Where(row => ids.Contains(row.Channel.Id)), cancellationToken)).ToDictionary(card => card.Id);
        // One that was removed between the two questions is not there any more.
        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    /// <summary>Audiences' names come from the choices: joined here, some databases would gather those of all channels first.</summary>
    internal async Task<IReadOnlyList<ChannelCard>> CardsAsync(IQueryable<Row> rows, CancellationToken cancellationToken)
    {
        var cards = await Cards(rows).ToListAsync(cancellationToken);
        var names = (await registry.GetAsync(cancellationToken)).Audiences.ToDictionary(audience => audience.Id, audience => audience.Name);
        return [.. cards.Select(card => card with { Audiences = [.. card.AudienceIds.Where(names.ContainsKey).Select(id => names[id])] })];
    }

    internal IQueryable<Row> Rows() =>
        from channel in db.Channels.AsNoTracking()
        join platform in db.Platforms on channel.PlatformId equals platform.Id
        join unit in db.Units on channel.UnitId equals unit.Id
        select new Row { Channel = channel, Platform = platform, Unit = unit };

    private static IQueryable<ChannelCard> Cards(IQueryable<Row> rows)
    {
        var language = TextsSetup.CurrentLanguage;
        return rows.Select(row => new ChannelCard
        {
            Id = row.Channel.Id,
            Slug = row.Channel.Slug,
            Name = row.Channel.Name,
            Handle = row.Channel.Handle,
            Purpose = row.Channel.Purpose.In(language),
            Platform = row.Platform.Name,
            Icon = row.Platform.Icon,
            Unit = row.Unit.Name.In(language),
            AudienceIds = row.Channel.Audiences.OrderBy(audience => audience.Position).Select(audience => audience.AudienceId).ToList(),
            Status = row.Channel.Status,
            NextReview = row.Channel.NextReview,
            ChangedAt = row.Channel.ChangedAt,
            IsInternal = row.Channel.Visibility == ChannelVisibility.Internal,
            IsHub = row.Channel.IsHub,
        });
    }

    /// <summary>A channel beside what it belongs to, to filter and order by.</summary>
    internal sealed record Row
    {
        public required Channel Channel { get; init; }

        public required Platform Platform { get; init; }

        public required Unit Unit { get; init; }
    }
}
