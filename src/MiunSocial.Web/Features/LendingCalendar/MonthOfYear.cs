using System.Globalization;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>Months as addresses name them: <c>2026-11</c>.</summary>
public static class MonthOfYear
{
    private const string Format = "yyyy-MM";

    /// <summary>Months before and after today's that can be looked at.</summary>
    public const int Reach = 60;

    /// <returns>The first day of the month; of today's where the text names none within reach.</returns>
    public static DateOnly Parse(string? text, DateOnly today)
    {
        var current = new DateOnly(today.Year, today.Month, 1);
        return DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && IsWithinReach(month, today)
            ? month
            : current;
    }

    /// <param name="month">Its first day.</param>
    public static bool IsWithinReach(DateOnly month, DateOnly today)
    {
        var current = new DateOnly(today.Year, today.Month, 1);
        return month >= current.AddMonths(-Reach) && month <= current.AddMonths(Reach);
    }

    public static string Text(DateOnly month) => month.ToString(Format, CultureInfo.InvariantCulture);
}
