using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>What stands beside the form as somebody writes: the channels that reach the same people, and what is known of the wished handle.</summary>
public sealed class BesideQueries(PortalDbContext db, Catalogue catalogue, RegistryChoices choices, AddressRules rules, LookAlikes lookAlikes, IStringLocalizer<DraftsText> texts)
{
    private const int MostShown = 4;
    private const int MostAlike = 3;

    /// <summary>Those for the prioritised audience, on the wished platform where one is chosen.</summary>
    /// <returns>Null while no audience is chosen: everything would be beside it.</returns>
    public async Task<BesideView?> FindAsync(RequestContent content, CancellationToken cancellationToken)
    {
        var lists = await choices.GetAsync(cancellationToken);
        var proposal = content.Proposal;
        var audience = lists.Audiences.FirstOrDefault(one => proposal.AudienceIds.Count > 0 && one.Id == proposal.AudienceIds[0]);
        if (audience is null)
        {
            return null;
        }
        var platformId = lists.Kinds.FirstOrDefault(kind => kind.Id == proposal.KindId)?.PlatformId;
        var query = new CatalogueQuery { Audience = audience.Slug, Platform = lists.Platforms.FirstOrDefault(one => one.Id == platformId)?.Slug };
        var found = await catalogue.FindAsync(query with { Status = nameof(ChannelStatus.Active) }, CatalogueScope.Everything, cancellationToken);
        return new(await ChannelsAsync(found.Page(1, MostShown), cancellationToken), found.Total, $"/channels{query.ToQuery()}");
    }

    public async Task<HandleHelp> HandleAsync(Guid? kindId, string handle, CancellationToken cancellationToken)
    {
        var lists = await choices.GetAsync(cancellationToken);
        var platformId = lists.Kinds.FirstOrDefault(kind => kind.Id == kindId)?.PlatformId;
        var platform = lists.Platforms.FirstOrDefault(one => one.Id == platformId);
        if (platform is null)
        {
            return new();
        }
        handle = handle.TrimStart('@');
        var read = await rules.GetAsync(cancellationToken);
        var address = handle.Length == 0 ? null : read.AddressOf(platform.Id, handle);
        var near = handle.Length == 0 ? [] : await lookAlikes.NearAsync(handle, platform.Slug, cancellationToken);
        return new()
        {
            Example = address ?? read.ExampleOf(platform.Id, texts["Handle.Example"]),
            IsMalformed = handle.Length > 0 && address is null,
            TakenBy = near.FirstOrDefault(one => one.Likeness == Likeness.Same).Channel,
            LookAlikes = [.. near.Where(one => one.Likeness != Likeness.Same).Select(one => one.Channel).Take(MostAlike)],
        };
    }

    private async Task<IReadOnlyList<BesideChannel>> ChannelsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        var rows = await (
            from channel in db.Channels.AsNoTracking()
            join unit in db.Units on channel.UnitId equals unit.Id
            join platform in db.Platforms on channel.PlatformId equals platform.Id
            where ids.Contains(channel.Id)
            select new { channel.Id, Row = new BesideChannel(channel.Slug, channel.Name, channel.Purpose.In(language), platform.Icon, unit.Name.In(language)) })
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => ids.ToList().IndexOf(row.Id)).Select(row => row.Row)];
    }
}
