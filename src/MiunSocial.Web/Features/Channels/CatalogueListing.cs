using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Channels;

/// <summary>Makes the lists to filter by from what was found.</summary>
public sealed class CatalogueListing(RegistryChoices registry, IStringLocalizer<SharedText> shared)
{
    /// <param name="withHealth">How well others' channels are kept is for those who govern them.</param>
    public async Task<CatalogueLists> ListsAsync(
        CatalogueQuery query, CatalogueResult result, bool withHealth, CancellationToken cancellationToken)
    {
        var choices = await registry.GetAsync(cancellationToken);
        List<CatalogueList> first =
        [
            Of("platform", query.Platform, CatalogueDimension.Platform, Named(choices.Platforms)),
            Of("kind", query.Kind, CatalogueDimension.Kind, Named(choices.Kinds)),
            Of("unit", query.Unit, CatalogueDimension.Unit, Named(choices.Units)),
            Of("audience", query.Audience, CatalogueDimension.Audience, Named(choices.Audiences)),
        ];
        List<CatalogueList> more =
        [
            Of("aim", query.Aim, CatalogueDimension.Aim, Members<ChannelAim>()),
            Of("language", query.Language, CatalogueDimension.Language, Languages(result)),
            Of("status", query.Status, CatalogueDimension.Status, Members<ChannelStatus>()),
        ];
        if (withHealth)
        {
            more.Add(Of("health", query.Health, CatalogueDimension.Health, Members<HealthLevel>()));
            more.Add(Of("rule", query.Rule, CatalogueDimension.Rule, Members<HealthRule>()));
        }
        return new() { First = first, More = more, Chosen = [.. ChosenIn(query, [.. first, .. more])] };

        CatalogueList Of(string name, string? chosen, CatalogueDimension dimension, IEnumerable<(string Value, string Text)> values)
        {
            var counts = result.Counts(dimension);
            return new(name,
            [
                .. from value in values
                   let count = counts.GetValueOrDefault(value.Value)
                   let isChosen = string.Equals(value.Value, chosen, StringComparison.OrdinalIgnoreCase)
                   where count > 0 || isChosen
                   select new SelectListItem($"{value.Text} ({count.ToString("N0", CultureInfo.CurrentCulture)})", value.Value, isChosen),
            ]);
        }
    }

    private static IEnumerable<(string, string)> Named(IEnumerable<Choice> choices) => choices.Select(choice => (choice.Slug, choice.IndentedName));

    private IEnumerable<(string, string)> Members<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => (name, shared[$"{typeof(T).Name}.{name}"].Value));

    private IEnumerable<(string, string)> Languages(CatalogueResult result) => result.Counts(CatalogueDimension.Language).Keys
        .Select(code => (Code: code, Name: shared[$"Language.{code}"] is { ResourceNotFound: false } name ? name.Value : code))
        .OrderBy(one => one.Name, StringComparer.CurrentCulture);

    private static IEnumerable<ChosenFilter> ChosenIn(CatalogueQuery query, IReadOnlyList<CatalogueList> lists) =>
        from chosen in query.Chosen()
        where chosen.Key is not ("sort" or "closed")
        let item = lists.FirstOrDefault(list => list.Name == chosen.Key)?.Items.FirstOrDefault(one => one.Selected)
        select new ChosenFilter(chosen.Key, TextOf(item) ?? chosen.Value, $"/channels{query.ToQuery(without: chosen.Key)}");

    /// <summary>Without the count and the dashes that show a unit's depth.</summary>
    private static string? TextOf(SelectListItem? item) => item?.Text[..item.Text.LastIndexOf(" (", StringComparison.Ordinal)].TrimStart('–', ' ');
}
