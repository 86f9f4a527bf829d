using Microsoft.AspNetCore.Mvc;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Shared;

/// <summary>How the channels are looked after as a whole, each figure a way to the channels behind it.</summary>
public sealed class HealthSummaryViewComponent(Catalogue catalogue) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var all = await catalogue.FindAsync(new(), CatalogueScope.Everything, HttpContext.RequestAborted);
        return View("/Features/Shared/HealthSummary.cshtml", new HealthSummary
        {
            Levels = [.. Counts<HealthLevel>(all, CatalogueDimension.Health)],
            Rules = [.. Counts<HealthRule>(all, CatalogueDimension.Rule).OrderByDescending(rule => rule.Channels)],
        });
    }

    private static IEnumerable<HealthCount<T>> Counts<T>(CatalogueResult all, CatalogueDimension dimension)
        where T : struct, Enum
    {
        var counts = all.Counts(dimension);
        return Enum.GetValues<T>()
            .Select(one => new HealthCount<T>(one, counts.GetValueOrDefault(one.ToString())))
            .Where(one => one.Channels > 0);
    }
}

public sealed record HealthSummary
{
    public required IReadOnlyList<HealthCount<HealthLevel>> Levels { get; init; }

    /// <summary>Rules that some channel does not meet, those that most do not meet first.</summary>
    public required IReadOnlyList<HealthCount<HealthRule>> Rules { get; init; }
}

/// <param name="Channels">How many channels it holds for.</param>
public sealed record HealthCount<T>(T Of, int Channels)
    where T : struct, Enum;
