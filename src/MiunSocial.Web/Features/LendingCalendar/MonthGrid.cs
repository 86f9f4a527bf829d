using System.Globalization;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>A month as weeks from Monday to Sunday, numbered as ISO 8601 does.</summary>
public static class MonthGrid
{
    private const int DaysOfWeek = 7;

    /// <param name="month">Any day of it.</param>
    public static IReadOnlyList<MonthWeek> Of(DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var after = first.AddMonths(1);
        var weeks = new List<MonthWeek>();
        for (var monday = MondayOf(first); monday < after; monday = monday.AddDays(DaysOfWeek))
        {
            var start = monday;
            weeks.Add(new(
                ISOWeek.GetWeekOfYear(monday),
                [.. Enumerable.Range(0, DaysOfWeek).Select(start.AddDays).Select(day => day.Month == first.Month ? day : (DateOnly?)null)]));
        }
        return weeks;
    }

    /// <summary>The names of the days, Monday first.</summary>
    public static IReadOnlyList<(string Long, string Short)> DayNames(CultureInfo culture) =>
    [
        .. Enumerable.Range(1, DaysOfWeek).Select(place => (DayOfWeek)(place % DaysOfWeek))
            .Select(day => (culture.DateTimeFormat.GetDayName(day), culture.DateTimeFormat.GetAbbreviatedDayName(day))),
    ];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
}

/// <param name="Days">Seven; null for those of the months beside it.</param>
public sealed record MonthWeek(int Number, IReadOnlyList<DateOnly?> Days);
