using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Data.Catalogue;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Api;

/// <summary>What can be asked for of the list of channels, as the document tells it too.</summary>
public sealed record ChannelsQuery
{
    public const int UsualPageSize = 25;

    private const string SlugForm = "^[a-z0-9-]{1,64}$";

    [FromQuery(Name = "q")]
    [StringLength(200)]
    public string? Words { get; init; }

    [FromQuery(Name = "platform")]
    [RegularExpression(SlugForm)]
    public string? Platform { get; init; }

    [FromQuery(Name = "kind")]
    [RegularExpression(SlugForm)]
    public string? Kind { get; init; }

    [FromQuery(Name = "unit")]
    [RegularExpression(SlugForm)]
    public string? Unit { get; init; }

    [FromQuery(Name = "audience")]
    [RegularExpression(SlugForm)]
    public string? Audience { get; init; }

    [FromQuery(Name = "language")]
    [RegularExpression("^[a-z]{2}$")]
    public string? Language { get; init; }

    [FromQuery(Name = "status")]
    [AllowedValues(null, "planned", "active", "paused", "closing", "closed", ApiParameters.AnyStatus)]
    public string? Status { get; init; }

    [FromQuery(Name = "page")]
    [Range(1, 100_000)]
    public int? Page { get; init; }

    [FromQuery(Name = "pageSize")]
    [Range(1, 500)]
    public int? PageSize { get; init; }

    public CatalogueFilter ToFilter() => new()
    {
        Words = Words,
        Platform = Platform,
        Kind = Kind,
        Unit = Unit,
        Audience = Audience,
        Language = Language,
        Status = Status == ApiParameters.AnyStatus ? null : Status,
        Closed = Status == ApiParameters.AnyStatus,
    };

    /// <summary>The choices that were made, by their names in addresses, without the page.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Chosen() =>
    [
        .. new (string Name, string? Value)[]
        {
            ("q", Words), ("platform", Platform), ("kind", Kind), ("unit", Unit), ("audience", Audience), ("language", Language), ("status", Status),
            ("pageSize", PageSize?.ToString(CultureInfo.InvariantCulture)),
        }
            .Where(one => one.Value is not null)
            .Select(one => KeyValuePair.Create(one.Name, one.Value)),
    ];
}

/// <summary>Says which parameters are wrong, and what they may be.</summary>
public static class ApiParameters
{
    /// <summary>In place of a status: all, closed ones too.</summary>
    public const string AnyStatus = "any";

    private static readonly ResourceSet Texts =
        new ResourceManager(typeof(ApiText)).GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!;

    /// <summary>A text for those who write programs, whatever language the portal's pages are in; null if there is none.</summary>
    public static string? InEnglish(string key) => Texts.GetString(key);

    public static IActionResult Refuse(ActionContext context) => Refuse(
        context.HttpContext,
        context.ModelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key));

    public static IActionResult Refuse(HttpContext context, IEnumerable<string> parameters) => ApiProblem
        .Of(context, StatusCodes.Status400BadRequest, parameters.ToDictionary(name => name, name => InEnglish($"Bad.{name}") ?? InEnglish("Bad")!))
        .ToResult();
}
