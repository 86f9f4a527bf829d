using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>Finds which channels reach an audience already.</summary>
public sealed class FinderQueries(ChannelQueries channels, Catalogue catalogue, RegistryChoices registry, IStringLocalizer<SharedText> shared)
{
    private const int MostShown = 12;

    public async Task<FinderPage> FindAsync(FinderQuery query, CancellationToken cancellationToken)
    {
        var choices = await registry.GetAsync(cancellationToken);
        var wanted = new CatalogueQuery { Audience = query.Audience, Aim = query.Aim?.ToString() };
        var hasAsked = wanted.Narrows;
        var fitting = hasAsked ? await InUseAsync(wanted, cancellationToken) : null;
        var near = query is { Audience.Length: > 0, Aim: not null } ? await InUseAsync(wanted with { Aim = null }, cancellationToken) : null;
        var fittingIds = fitting?.Page(1, MostShown) ?? [];
        List<Guid> nearIds = [.. (near?.Page(1, 2 * MostShown) ?? []).Except(fitting?.Ids.Take(2 * MostShown) ?? []).Take(MostShown)];
        var cards = await channels.CardsAsync([.. fittingIds, .. nearIds], cancellationToken);
        return new()
        {
            Audiences = [.. choices.Audiences.Select(choice => choice.ToItem(one => one.Slug, query.Audience))],
            Aims = [.. Enum.GetValues<ChannelAim>().Select(aim => new SelectListItem(shared[$"ChannelAim.{aim}"], aim.ToString(), aim == query.Aim))],
            HasAsked = hasAsked,
            Fitting = [.. cards.Where(card => fittingIds.Contains(card.Id))],
            Near = [.. cards.Where(card => nearIds.Contains(card.Id))],
            CatalogueAddress = $"/channels{wanted.ToQuery()}",
            Total = fitting?.Total ?? 0,
        };
    }

    private Task<CatalogueResult> InUseAsync(CatalogueQuery query, CancellationToken cancellationToken) =>
        catalogue.FindAsync(query with { Status = nameof(ChannelStatus.Active) }, CatalogueScope.Everything, cancellationToken);
}
