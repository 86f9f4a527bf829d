using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

/// <summary>Dates as printed almanacs give them.</summary>
public sealed class SwedishCalendarHolidayTests
{
    /// <summary>Easter Sunday, Midsummer Day and All Saints' Day of the years around now.</summary>
    public static TheoryData<DateOnly, DateOnly, DateOnly> Movable => new()
    {
        { new(2024, 3, 31), new(2024, 6, 22), new(2024, 11, 2) },
        { new(2025, 4, 20), new(2025, 6, 21), new(2025, 11, 1) },
        { new(2026, 4, 5), new(2026, 6, 20), new(2026, 10, 31) },
        { new(2027, 3, 28), new(2027, 6, 26), new(2027, 11, 6) },
        { new(2028, 4, 16), new(2028, 6, 24), new(2028, 11, 4) },
        { new(2029, 4, 1), new(2029, 6, 23), new(2029, 11, 3) },
        { new(2030, 4, 21), new(2030, 6, 22), new(2030, 11, 2) },
    };

    [Theory]
    [MemberData(nameof(Movable))]
    public void IsPublicHoliday_WholeYear_AreTheFixedAndTheMovableAndNoOthers(DateOnly easter, DateOnly midsummer, DateOnly allSaints)
    {
        var year = easter.Year;
        DateOnly[] holidays =
        [
            new(year, 1, 1), new(year, 1, 6), new(year, 5, 1), new(year, 6, 6), new(year, 12, 25), new(year, 12, 26),
            easter.AddDays(-2), easter, easter.AddDays(1), easter.AddDays(39), easter.AddDays(49), midsummer, allSaints,
        ];

        Assert.Equal(holidays.Order(), DaysOf(year).Where(SwedishCalendar.IsPublicHoliday));
    }

    [Theory]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2008, 3, 23)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    public void IsPublicHoliday_EasterInYearsWithExceptions_IsWhereTheAlmanacHasIt(int year, int month, int day)
    {
        var easter = new DateOnly(year, month, day);

        Assert.True(SwedishCalendar.IsPublicHoliday(easter.AddDays(-2)));
        Assert.True(SwedishCalendar.IsPublicHoliday(easter.AddDays(1)));
    }

    [Theory]
    [InlineData(2026, 3, 2, true)]
    [InlineData(2026, 3, 6, true)]
    [InlineData(2026, 3, 7, false)]
    [InlineData(2026, 3, 8, false)]
    [InlineData(2026, 4, 2, true)]
    [InlineData(2026, 4, 3, false)]
    [InlineData(2026, 4, 6, false)]
    [InlineData(2026, 5, 14, false)]
    [InlineData(2026, 5, 15, true)]
    public void IsWorkingDay_Day_IsNeitherWeekendNorHoliday(int year, int month, int day, bool working) =>
        Assert.Equal(working, WorkingDays.ByLaw.Includes(new DateOnly(year, month, day)));

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => new DateOnly(year, 1, 1).AddDays(day));
}
