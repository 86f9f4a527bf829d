using System.Globalization;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>What is said of a day.</summary>
public static class DayWords
{
    /// <summary>The whole of it, for who hears the day alone: torsdag 12 november, bokad av Stina Student</summary>
    public static string Label(this IStringLocalizer<LendingCalendarText> texts, DayView day) => string.Join(", ", Parts(texts, day));

    /// <summary>tor 12 nov</summary>
    public static string ShortName(this DayView day) => day.Day.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>What a mark beside the word looks like; null for none.</summary>
    public static string? Icon(DayKind kind) => kind switch
    {
        DayKind.Free => "check-lg",
        DayKind.Booked => "person",
        DayKind.Own => "bookmark",
        DayKind.Asked => "hourglass-split",
        DayKind.Pause => "pause-circle",
        DayKind.Blocked => "door-closed",
        DayKind.TooSoon => "clock",
        DayKind.TooFarAhead => "arrow-right",
        DayKind.MonthFull => "x-lg",
        DayKind.Past => null,
    };

    private static IEnumerable<string> Parts(IStringLocalizer<LendingCalendarText> texts, DayView day)
    {
        yield return $"{day.Day.ToString("dddd", CultureInfo.CurrentCulture)} {day.Day.ToDayAndMonth()}";
        if (day.IsToday)
        {
            yield return texts["Day.Today"];
        }
        if (day.IsHoliday)
        {
            yield return texts["Day.Holiday"];
        }
        yield return (day.Kind, day.Note) switch
        {
            (DayKind.Booked, { Length: > 0 } borrower) => texts["Day.BookedBy", borrower],
            (DayKind.Blocked, { Length: > 0 } reason) => texts["Day.BlockedFor", reason],
            _ => texts[$"DayKind.{day.Kind}"],
        };
        if (day.Wishes > 0)
        {
            yield return texts["Day.Wishes", day.Wishes];
        }
    }
}
