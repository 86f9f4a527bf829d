using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MiunSocial.Data;
using MiunSocial.Data.Links;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Links;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Links;

/// <summary>Reads how links stand, and what checks of them have come to.</summary>
public sealed class LinkQueries(PortalDbContext db, RegistryChoices registry, SignedIn signedIn, IOptions<LinkCheckOptions> options)
{
    private const int PageSize = 25;

    public async Task<Index> ListAsync(LinkFilter filter, int page, CancellationToken cancellationToken)
    {
        var choices = await registry.GetAsync(cancellationToken);
        var matching = Matching(filter, choices);
        var views = await ViewsAsync(matching, cancellationToken);
        var current = views.FirstOrDefault(one => one.Key == filter.View) ?? views.FirstOrDefault(one => one.Count > 0) ?? views[0];
        var pager = new Pager(page, PageSize, current.Count).WithinReach();
        return new()
        {
            Filter = filter,
            Views = views,
            Current = current,
            Lists = [("platform", Items(choices.Platforms, filter.Platform)), ("unit", Items(choices.Units, filter.Unit))],
            Rows = await RowsAsync(In(current.Key, matching), pager, cancellationToken),
            Pager = pager,
            IsEnabled = options.Value.Enabled,
        };
    }

    /// <returns>Null if no channel has the slug.</returns>
    public async Task<Details?> FindAsync(string slug, int page, CancellationToken cancellationToken)
    {
        var found = await Standing(slug).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var total = await db.LinkChecks.CountAsync(check => check.ChannelId == found.Id, cancellationToken);
        var pager = new Pager(page, PageSize, total).WithinReach();
        return new()
        {
            ChannelId = found.Id,
            Slug = slug,
            Name = found.Name,
            Address = found.Address,
            State = LinkState.Of(found.Link, found.Address, found.IsCheckable),
            Checks = await ChecksAsync(found.Id, pager, cancellationToken),
            Pager = pager,
            MayCheck = LinkAuthorization.MayCheck(await signedIn.GetAsync(cancellationToken), found.Emails),
            Hindrance = Hindrance(found),
        };
    }

    private IQueryable<Found> Standing(string slug) =>
        from channel in db.Channels.AsNoTracking()
        where channel.Slug == slug
        join link in db.ChannelLinks.AsNoTracking() on channel.Id equals link.Id into links
        from link in links.DefaultIfEmpty()
        select new Found
        {
            Id = channel.Id,
            Name = channel.Name,
            Status = channel.Status,
            Address = channel.Address,
            Link = link,
            IsCheckable = db.Platforms.Any(platform => platform.Id == channel.PlatformId && platform.AllowsChecks),
            Emails = channel.People.Select(person => person.Email).ToList(),
        };

    private string? Hindrance(Found channel) => channel switch
    {
        { Address: null } => "NoAddress",
        _ when !LinkStanding.IsFollowed(channel.Status) => "NotInUse",
        { IsCheckable: false } => "NotCheckable",
        _ when !options.Value.Enabled => "SwitchedOff",
        _ => null,
    };

    private Task<List<CheckLine>> ChecksAsync(Guid channelId, Pager pager, CancellationToken cancellationToken) => db.LinkChecks
        .Where(check => check.ChannelId == channelId)
        .OrderByDescending(check => check.At).ThenByDescending(check => check.Id)
        .Skip((pager.Page - 1) * PageSize).Take(PageSize)
        .Select(check => new CheckLine
        {
            At = check.At,
            Address = check.Address,
            Outcome = check.Outcome,
            StatusCode = check.StatusCode,
            Milliseconds = check.Milliseconds,
            Note = check.Note,
            MovedTo = check.MovedTo,
        })
        .ToListAsync(cancellationToken);

    /// <summary>What is known of addresses that channels have now.</summary>
    private IQueryable<Row> Matching(LinkFilter filter, RegistryChoices.Lists choices)
    {
        var rows =
            from followed in db.FollowedChannels()
            where followed.Link != null && followed.Link.Address == followed.Channel.Address
            join unit in db.Units on followed.Channel.UnitId equals unit.Id
            select new Row { Channel = followed.Channel, Link = followed.Link!, Icon = followed.Platform.Icon, Unit = unit };
        if (filter.Platform is not null)
        {
            // Nothing has the empty id, so a platform that nobody knows has no channels; nor does any unit's path start with a space.
            var platformId = choices.Platforms.FirstOrDefault(one => one.Slug == filter.Platform)?.Id ?? Guid.Empty;
            rows = rows.Where(row => row.Channel.PlatformId == platformId);
        }
        if (filter.Unit is not null)
        {
            var path = choices.Units.FirstOrDefault(one => one.Slug == filter.Unit)?.Path ?? " ";
            rows = rows.Where(row => row.Unit.Path.StartsWith(path));
        }
        return rows;
    }

    private static async Task<IReadOnlyList<LinkView>> ViewsAsync(IQueryable<Row> rows, CancellationToken cancellationToken)
    {
        var counts = await rows
            .GroupBy(row => row.Link.Status)
            .Select(group => new { Status = group.Key, Count = group.Count(), Moved = group.Count(row => row.Link.MovedTo != null) })
            .ToListAsync(cancellationToken);
        int Count(LinkStatus status) => counts.SingleOrDefault(one => one.Status == status)?.Count ?? 0;

        return
        [
            new("broken", Count(LinkStatus.Broken)),
            new("failing", Count(LinkStatus.Failing)),
            new("moved", counts.SingleOrDefault(one => one.Status == LinkStatus.Answers)?.Moved ?? 0),
            new("refused", Count(LinkStatus.NotCheckable)),
        ];
    }

    private static IQueryable<Row> In(string view, IQueryable<Row> rows) => view switch
    {
        "failing" => rows.Where(row => row.Link.Status == LinkStatus.Failing),
        "moved" => rows.Where(row => row.Link.Status == LinkStatus.Answers && row.Link.MovedTo != null),
        "refused" => rows.Where(row => row.Link.Status == LinkStatus.NotCheckable),
        _ => rows.Where(row => row.Link.Status == LinkStatus.Broken),
    };

    private static async Task<IReadOnlyList<LinkRow>> RowsAsync(IQueryable<Row> rows, Pager pager, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        var found = await rows
            .OrderByDescending(row => row.Link.CheckedAt).ThenBy(row => row.Link.Id)
            .Skip((pager.Page - 1) * PageSize).Take(PageSize)
            .Select(row => new { row.Channel.Slug, row.Channel.Name, row.Channel.Address, Unit = row.Unit.Name.In(language), row.Icon, row.Link })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(row => new LinkRow
            {
                Slug = row.Slug,
                Name = row.Name,
                Unit = row.Unit,
                Icon = row.Icon,
                State = LinkState.Of(row.Link, row.Address, isCheckable: true),
            }),
        ];
    }

    private static List<SelectListItem> Items(IReadOnlyList<Choice> choices, string? chosen) =>
        [.. choices.Select(choice => choice.ToItem(one => one.Slug, chosen))];

    private sealed record Row
    {
        public required Channel Channel { get; init; }

        public required ChannelLink Link { get; init; }

        public required string Icon { get; init; }

        public required Domain.Organisation.Unit Unit { get; init; }
    }

    private sealed record Found
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required ChannelStatus Status { get; init; }

        public required string? Address { get; init; }

        public required ChannelLink? Link { get; init; }

        public required bool IsCheckable { get; init; }

        /// <summary>Of those who look after the channel.</summary>
        public required IReadOnlyList<string> Emails { get; init; }
    }
}
