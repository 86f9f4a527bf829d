using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Dates and times as people here read them, in the language of the page.</summary>
public static class LocalTime
{
    public static DateTime ToLocal(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), SwedishCalendar.TimeZone);

    /// <summary>23 november 2026 10:15</summary>
    public static string ToLongMoment(this DateTime local) => local.ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentCulture);

    /// <summary>23 november 2026</summary>
    public static string ToLongDay(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>23 nov. 2026</summary>
    public static string ToShortDay(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day without its year.</summary>
    public static string ToDayAndMonth(this DateOnly day) => day.ToString("d MMMM", CultureInfo.CurrentCulture);

    /// <summary>A month with its year.</summary>
    public static string ToMonth(this DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
}
