using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Channels;

/// <summary>Reads the catalogue and the kinds.</summary>
public sealed class ChannelQueries(PortalDbContext db, RegistryChoices registry)
{
    private const int PageSize = 24;

    public async Task<ChannelList> ListAsync(ChannelFilter filter, int? page, CancellationToken cancellationToken)
    {
        var choices = await registry.GetAsync(cancellationToken);
        var matching = Matching(filter, choices);
        var total = await matching.CountAsync(cancellationToken);
        var lastPage = new Pager(1, PageSize, total).Pages;
        var pager = new Pager(Math.Min(Pager.Clamp(page), lastPage), PageSize, total);
        return new()
        {
            Filter = filter,
            Lists =
            [
                ("platform", Items(choices.Platforms, filter.Platform)),
                ("kind", Items(choices.Kinds, filter.Kind)),
                ("unit", Items(choices.Units, filter.Unit)),
                ("audience", Items(choices.Audiences, filter.Audience)),
            ],
            Channels = await Cards(matching
                    .OrderByDescending(row => row.Channel.IsHub).ThenBy(row => row.Channel.SortKey).ThenBy(row => row.Channel.Id)
                    .Skip((pager.Page - 1) * PageSize).Take(PageSize))
                .ToListAsync(cancellationToken),
            Pager = pager,
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

    internal IQueryable<Row> Rows() =>
        from channel in db.Channels.AsNoTracking()
        join platform in db.Platforms on channel.PlatformId equals platform.Id
        join unit in db.Units on channel.UnitId equals unit.Id
        select new Row { Channel = channel, Platform = platform, Unit = unit };

    internal IQueryable<ChannelCard> Cards(IQueryable<Row> rows)
    {
        var language = TextsSetup.CurrentLanguage;
        return rows.Select(row => new ChannelCard
        {
            Slug = row.Channel.Slug,
            Name = row.Channel.Name,
            Purpose = row.Channel.Purpose.In(language),
            Platform = row.Platform.Name,
            Icon = row.Platform.Icon,
            Unit = row.Unit.Name.In(language),
            Audiences = row.Channel.Audiences
                .Join(db.Audiences, audience => audience.AudienceId, named => named.Id, (audience, named) => new { audience.Position, named.Name })
                .OrderBy(audience => audience.Position)
                .Select(audience => audience.Name.In(language))
                .ToList(),
            Status = row.Channel.Status,
            IsInternal = row.Channel.Visibility == ChannelVisibility.Internal,
            IsHub = row.Channel.IsHub,
        });
    }

    private IQueryable<Row> Matching(ChannelFilter filter, RegistryChoices.Lists choices)
    {
        var rows = Rows();
        if (!filter.Closed)
        {
            rows = rows.Where(row => row.Channel.Status != ChannelStatus.Closed);
        }
        if (filter.Platform is not null)
        {
            var platformId = IdOf(choices.Platforms, filter.Platform);
            rows = rows.Where(row => row.Channel.PlatformId == platformId);
        }
        if (filter.Kind is not null)
        {
            var kindId = IdOf(choices.Kinds, filter.Kind);
            rows = rows.Where(row => row.Channel.KindId == kindId);
        }
        if (filter.Unit is not null)
        {
            // No path starts with a space, so an unknown unit has no channels.
            var path = choices.Units.FirstOrDefault(unit => unit.Slug == filter.Unit)?.Path ?? " ";
            rows = rows.Where(row => row.Unit.Path.StartsWith(path));
        }
        if (filter.Audience is not null)
        {
            var audienceId = IdOf(choices.Audiences, filter.Audience);
            rows = rows.Where(row => row.Channel.Audiences.Any(audience => audience.AudienceId == audienceId));
        }
        return WithWords(rows, filter.Words);
    }

    /// <summary>Every word starts some word of the channel. Folded words are letters and digits, so none is a wildcard of LIKE.</summary>
    private static IQueryable<Row> WithWords(IQueryable<Row> rows, string? words)
    {
        foreach (var word in FoldedText.Words(words ?? "").Distinct())
        {
            var pattern = $"% {word}%";
            rows = rows.Where(row => EF.Functions.Like(row.Channel.SearchText, pattern));
        }
        return rows;
    }

    /// <summary>Nothing has the empty id, so what an unknown slug names has no channels.</summary>
    private static Guid IdOf(IReadOnlyList<Choice> choices, string slug) =>
        choices.FirstOrDefault(choice => choice.Slug == slug)?.Id ?? Guid.Empty;

    private static List<SelectListItem> Items(IReadOnlyList<Choice> choices, string? chosen) =>
        [.. choices.Select(choice => choice.ToItem(one => one.Slug, chosen))];

    /// <summary>A channel beside what it belongs to, to filter and order by.</summary>
    internal sealed record Row
    {
        public required Channel Channel { get; init; }

        public required Platform Platform { get; init; }

        public required Unit Unit { get; init; }
    }
}
