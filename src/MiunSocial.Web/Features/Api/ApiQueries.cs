using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Api;

/// <summary>Reads channels as whoever asks may see them.</summary>
public sealed class ApiQueries(PortalDbContext db, Catalogue catalogue, SiteAddress site)
{
    public async Task<ChannelsAnswer> ListAsync(ChannelsQuery query, HttpContext context, CancellationToken cancellationToken)
    {
        var sight = Sight.Of(context);
        var scope = sight.Internal ? CatalogueScope.Everything : CatalogueScope.PublicOnly;
        var found = await catalogue.FindAsync(query.ToFilter(), scope, cancellationToken);
        var pager = new Pager(query.Page ?? 1, query.PageSize ?? ChannelsQuery.UsualPageSize, found.Total);
        var ids = found.Page(pager.Page, pager.PageSize);
        var channels = await ReadAsync(db.Channels.Where(channel => ids.Contains(channel.Id)), sight, context, cancellationToken);
        return new()
        {
            // One that was changed or went since the index was made is told as it is now, or not at all.
            Items = [.. ids.Where(channels.ContainsKey).Select(id => channels[id])],
            Total = found.Total,
            Page = pager.Page,
            PageSize = pager.PageSize,
            Links = LinksOf(query, pager, context.Request),
        };
    }

    /// <param name="key">An id or a slug.</param>
    /// <returns>Null also for what whoever asks may not see.</returns>
    public async Task<ChannelAnswer?> FindAsync(string key, HttpContext context, CancellationToken cancellationToken)
    {
        if (!key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            return null;
        }
        var wanted = Guid.TryParse(key, out var id) ? db.Channels.Where(channel => channel.Id == id) : db.Channels.Where(channel => channel.Slug == key);
        return (await ReadAsync(wanted, Sight.Of(context), context, cancellationToken)).Values.SingleOrDefault();
    }

    /// <returns>The slug of a channel that whoever asks can try with; null if there is none.</returns>
    public async Task<string?> ExampleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var scope = Sight.Of(context).Internal ? CatalogueScope.Everything : CatalogueScope.PublicOnly;
        var first = (await catalogue.FindAsync(new(), scope, cancellationToken)).Page(1, 1);
        return await db.Channels.Where(channel => first.Contains(channel.Id)).Select(channel => channel.Slug).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, ChannelAnswer>> ReadAsync(
        IQueryable<Channel> wanted, Sight sight, HttpContext context, CancellationToken cancellationToken)
    {
        var visible = wanted.AsNoTracking()
            .Where(channel => sight.Internal || (channel.Visibility == ChannelVisibility.Public && channel.Status != ChannelStatus.Planned));
        var rows = await Rows(visible, sight.Internal).ToListAsync(cancellationToken);
        var people = sight.People ? await PeopleAsync(visible, cancellationToken) : null;
        return rows.ToDictionary(row => row.Id, row => row with
        {
            Page = site.Of(row.Page, context.Request),
            ChangedAt = DateTime.SpecifyKind(row.ChangedAt, DateTimeKind.Utc),
            FunctionMailbox = sight.People ? row.FunctionMailbox : null,
            People = people is null ? null : [.. people[row.Id]],
        });
    }

    private IQueryable<ChannelAnswer> Rows(IQueryable<Channel> channels, bool seesInternal) =>
        from channel in channels
        join platform in db.Platforms on channel.PlatformId equals platform.Id
        join kind in db.Kinds on channel.KindId equals kind.Id
        join unit in db.Units on channel.UnitId equals unit.Id
        select new ChannelAnswer
        {
            Id = channel.Id,
            Slug = channel.Slug,
            Name = channel.Name,
            Platform = new(platform.Slug, platform.Name),
            Kind = new(kind.Slug, kind.Name),
            Unit = new(unit.Slug, unit.Name),
            Handle = channel.Handle,
            Url = channel.Address,
            Purpose = channel.Purpose,
            Audiences = channel.Audiences
                .Join(db.Audiences, audience => audience.AudienceId, named => named.Id, (audience, named) => new { audience.Position, named.Slug, named.Name })
                .OrderBy(audience => audience.Position)
                .Select(audience => new Named(audience.Slug, audience.Name))
                .ToList(),
            Languages = channel.Languages,
            Status = channel.Status,
            Visibility = channel.Visibility,
            IsHub = channel.IsHub,
            ActiveSince = channel.ActiveSince,
            LastReviewedOn = channel.LastReviewedOn,
            ClosedOn = channel.ClosedOn,
            MergedInto = channel.MergedIntoId,
            Successor = db.Channels
                .Where(other => other.Id == channel.SuccessorId && (seesInternal || other.Visibility == ChannelVisibility.Public))
                .Select(other => (Guid?)other.Id)
                .FirstOrDefault(),
            ChangedAt = channel.ChangedAt,
            Page = "/channels/" + channel.Slug,
            FunctionMailbox = channel.FunctionMailbox,
            People = null,
        };

    private static async Task<ILookup<Guid, PersonAnswer>> PeopleAsync(IQueryable<Channel> channels, CancellationToken cancellationToken)
    {
        var rows = await channels
            .SelectMany(channel => channel.People, (channel, person) => new { channel.Id, person.Number, person.Part, person.Name, person.Email })
            .OrderBy(row => row.Id).ThenBy(row => row.Number)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Id, row => new PersonAnswer { Part = row.Part, Name = row.Name, Email = row.Email });
    }

    private PageLinks LinksOf(ChannelsQuery query, Pager pager, HttpRequest request)
    {
        return new()
        {
            Self = Page(pager.Page),
            First = Page(1),
            Prev = pager.Page > 1 ? Page(Math.Min(pager.Page - 1, pager.Pages)) : null,
            Next = pager.Page < pager.Pages ? Page(pager.Page + 1) : null,
            Last = Page(pager.Pages),
        };

        string Page(int page) => site.Of(
            $"/api/v1/channels{QueryString.Create(query.Chosen().Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))))}",
            request);
    }
}
