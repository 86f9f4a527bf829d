using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Embed;

/// <summary>Which channels are shown, and how, as the address says it. What is not understood is as if it were not there.</summary>
public sealed record EmbedQuery
{
    public const int MostChannels = 200;

    private const int UsualChannels = 24;

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "platform")]
    public string? Platform { get; init; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "audience")]
    public string? Audience { get; init; }

    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    /// <summary>The language of the page, not of the channels.</summary>
    [FromQuery(Name = "lang")]
    public string? Lang { get; init; }

    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }

    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    public string ShownTheme => Theme is not null && Appearance.Themes.Contains(Theme) ? Theme : Appearance.Auto;

    public string ShownLanguage => TextsSetup.IsKnown(Lang) ? Lang! : TextsSetup.Swedish;

    public int Most => int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Clamp(limit, 1, MostChannels) : UsualChannels;

    public CatalogueFilter ToFilter(ChannelStatus status) => new()
    {
        Words = Words,
        Platform = Platform,
        Kind = Kind,
        Unit = Unit,
        Audience = Audience,
        Language = Language,
        Status = status.ToString(),
    };

    /// <summary>With its question mark, without what is not chosen.</summary>
    public QueryString ToQueryString() => QueryString.Create(
        new (string Name, string? Value)[]
        {
            ("q", SearchPhrase.Cut(Words)), ("platform", Platform), ("kind", Kind), ("unit", Unit), ("audience", Audience), ("language", Language),
            ("lang", ShownLanguage),
            ("theme", ShownTheme == Appearance.Auto ? null : ShownTheme),
            ("limit", Most == UsualChannels ? null : Most.ToString(CultureInfo.InvariantCulture)),
        }
            .Where(one => !string.IsNullOrWhiteSpace(one.Value))
            .Select(one => KeyValuePair.Create(one.Name, one.Value)));
}
