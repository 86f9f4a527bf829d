using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Which year's figures are shown, of those there can be any for.</summary>
public sealed record YearChoice
{
    private YearChoice(int shown, int first, int last)
    {
        Shown = shown;
        Choices = [.. Enumerable.Range(first, last - first + 1).Reverse().Select(year => year.ToString(CultureInfo.InvariantCulture))
            .Select(text => new SelectListItem(text, text, text == shown.ToString(CultureInfo.InvariantCulture)))];
    }

    public int Shown { get; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; }

    /// <param name="asked">The present year takes its place where it is out of reach.</param>
    public static YearChoice Of(int? asked, int? first, int? last, int today)
    {
        var (from, to) = (Math.Min(first ?? today, today), Math.Max(last ?? today, today));
        return new(asked is { } year && year >= from && year <= to ? year : today, from, to);
    }
}
