namespace MiunSocial.Domain.Tests.Shared;

/// <summary>Fixed moments in UTC; the calendar around them is that of 2026.</summary>
internal static class Moments
{
    /// <summary>An ordinary Monday, with no public holiday in the two weeks that follow.</summary>
    public static DateTime Monday { get; } = At(2026, 3, 2);

    public static DateOnly MondayDay { get; } = new(2026, 3, 2);

    /// <summary>Ten in the morning in Sweden in winter.</summary>
    public static DateTime At(int year, int month, int day) => new(year, month, day, 9, 0, 0, DateTimeKind.Utc);

    public static DateTime At(DateOnly day) => At(day.Year, day.Month, day.Day);
}
