namespace MiunSocial.Domain.Shared;

/// <summary>Days in Sweden: the public holidays of law (1989:253), and the eves that many do not work on. Which days count is for <see cref="WorkingDays"/>.</summary>
public static class SwedishCalendar
{
    /// <summary>Swedish local time; UTC on a machine that has no time-zone data.</summary>
    public static TimeZoneInfo TimeZone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The Swedish calendar day at a moment in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZone));

    public static bool IsPublicHoliday(DateOnly day)
    {
        var fromEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 25) or (12, 26)
            || fromEaster is -2 or 0 or 1 or 39 or 49
            || IsMidsummerDay(day)
            || IsAllSaintsDay(day);
    }

    /// <summary>Whether the day is the eve, in its own year.</summary>
    public static bool Is(DateOnly day, SwedishEve eve) => eve switch
    {
        SwedishEve.Epiphany => day is { Month: 1, Day: 5 },
        SwedishEve.MaundyThursday => day.DayNumber - EasterSunday(day.Year).DayNumber == -3,
        SwedishEve.Walpurgis => day is { Month: 4, Day: 30 },
        SwedishEve.NationalDay => day is { Month: 6, Day: 5 },
        SwedishEve.Midsummer => IsMidsummerDay(day.AddDays(1)),
        SwedishEve.AllSaints => IsAllSaintsDay(day.AddDays(1)),
        SwedishEve.Christmas => day is { Month: 12, Day: 24 },
        SwedishEve.NewYear => day is { Month: 12, Day: 31 },
    };

    private static bool IsMidsummerDay(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Saturday && day is { Month: 6, Day: >= 20 and <= 26 };

    private static bool IsAllSaintsDay(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Saturday && day is { Month: 10, Day: 31 } or { Month: 11, Day: <= 6, DayOfWeek: DayOfWeek.Saturday };

    /// <summary>The Gregorian rule as Meeus, Jones and Butcher wrote it down.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = (year / 100, year % 100);
        var golden = year % 19;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
