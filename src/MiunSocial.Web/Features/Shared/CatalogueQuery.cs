using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Data.Catalogue;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A filter as the query of an address holds it; every list of channels takes the same.</summary>
public record CatalogueQuery : CatalogueFilter
{
    /// <summary>The words, under the name they have in addresses.</summary>
    [FromQuery(Name = "q")]
    public string? Q
    {
        get => Words;
        init => Words = value;
    }

    /// <summary>The choices in the order of the form, by their names in addresses; without what is not chosen.</summary>
    public IEnumerable<KeyValuePair<string, string>> Chosen() => new (string Name, string? Value)[]
    {
        ("q", Words),
        ("platform", Platform),
        ("kind", Kind),
        ("unit", Unit),
        ("audience", Audience),
        ("language", Language),
        ("aim", Aim),
        ("status", Status),
        ("health", Health),
        ("rule", Rule),
        ("closed", Closed ? "true" : null),
        ("sort", Sort == CatalogueSort.Name ? null : Sort.ToString().ToLower(CultureInfo.InvariantCulture)),
    }
        .Where(one => !string.IsNullOrWhiteSpace(one.Value))
        .Select(one => KeyValuePair.Create(one.Name, one.Value!));

    /// <summary>Whether anything is left out that would be there without the filter.</summary>
    public bool Narrows => Chosen().Any(one => one.Key is not ("closed" or "sort"));

    /// <summary>The query of an address, with its question mark; empty where nothing is chosen.</summary>
    /// <param name="without">A choice to leave out.</param>
    /// <param name="more">What the address says beside the filter, such as the view.</param>
    public string ToQuery(string? without = null, params IEnumerable<(string Name, string? Value)> more)
    {
        var pairs = Chosen().Where(one => one.Key != without).Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        return QueryString.Create(pairs.Concat(more.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)))).ToString();
    }
}
