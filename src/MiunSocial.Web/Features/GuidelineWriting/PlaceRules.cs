using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>What there is to choose for the place of a guideline.</summary>
public sealed class PlaceRules(PortalDbContext db, RegistryChoices registry, IStringLocalizer<SharedText> texts)
{
    /// <param name="current">What is chosen already stays in the list, also where it is archived by now.</param>
    public async Task<PlaceChoices> ChoicesAsync(GuidelinePlace? current, CancellationToken cancellationToken)
    {
        var lists = await registry.GetAsync(cancellationToken);
        return new(
        [
            new(texts["GuidelineScope.All"], AppliesTo.Of(GuidelineScope.All, null)),
            .. In("GuidelineScope.Topic", Enum.GetValues<GuidelineTopic>().Select(topic => (AppliesTo.Of(GuidelineScope.Topic, topic.Key()), texts[$"GuidelineTopic.{topic}"].Value))),
            .. In("GuidelineScope.Platform", Offered(lists.Platforms, GuidelineScope.Platform, current)),
            .. In("GuidelineScope.Kind", Offered(lists.Kinds, GuidelineScope.Kind, current)),
        ], await OwnersAsync(current?.OwnerId, cancellationToken));
    }

    private static IEnumerable<(string Value, string Name)> Offered(IEnumerable<RegistryChoices.Choice> all, GuidelineScope scope, GuidelinePlace? current) => all
        .Where(one => !one.IsArchived || (current?.Scope == scope && current.ScopeKey == one.Slug))
        .Select(one => (AppliesTo.Of(scope, one.Slug), one.Name));

    private IEnumerable<SelectListItem> In(string heading, IEnumerable<(string Value, string Name)> choices)
    {
        var group = new SelectListGroup { Name = texts[heading] };
        return choices.Select(choice => new SelectListItem(choice.Name, choice.Value) { Group = group });
    }

    private async Task<IReadOnlyList<SelectListItem>> OwnersAsync(Guid? current, CancellationToken cancellationToken)
    {
        var officers = await (
            from person in db.Users
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == nameof(Role.Officer) && (person.IsActive || person.Id == current)
            orderby person.DisplayName
            select new { person.Id, person.DisplayName }).ToListAsync(cancellationToken);
        return [.. officers.Select(one => new SelectListItem(one.DisplayName, one.Id.ToString()))];
    }
}
