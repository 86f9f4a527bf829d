using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

/// <summary>Eves and holidays over a century and a half, against Easter Sundays found by the moon's tables instead of a formula.</summary>
public sealed class SwedishEveTests
{
    /// <summary>The day in March (31 and over: in April) of the full moon that rules Easter, by the year's golden number, from 1900 to 2199.</summary>
    private static readonly int[] PaschalMoons = [45, 34, 23, 42, 31, 49, 39, 28, 47, 36, 25, 44, 33, 22, 41, 30, 48, 38, 27];

    [Fact]
    public void Holidays_OfEveryYear_AreThoseThatTheTablesGive()
    {
        for (var year = 1970; year < 2120; year++)
        {
            var easter = Easter(year);
            DateOnly[] expected =
            [
                new(year, 1, 1), new(year, 1, 6), new(year, 5, 1), new(year, 6, 6), new(year, 12, 25), new(year, 12, 26),
                easter.AddDays(-2), easter, easter.AddDays(1), easter.AddDays(39), easter.AddDays(49),
                SaturdayFrom(new(year, 6, 20)), SaturdayFrom(new(year, 10, 31)),
            ];

            Assert.Equal(expected.Distinct().Order(), DaysOf(year).Where(SwedishCalendar.IsPublicHoliday));
        }
    }

    [Fact]
    public void Eves_OfEveryYear_ComeOnce_WhereTheAlmanacHasThem()
    {
        for (var year = 1970; year < 2120; year++)
        {
            AssertEve(SwedishEve.Epiphany, new(year, 1, 5));
            AssertEve(SwedishEve.MaundyThursday, Easter(year).AddDays(-3));
            AssertEve(SwedishEve.Walpurgis, new(year, 4, 30));
            AssertEve(SwedishEve.NationalDay, new(year, 6, 5));
            AssertEve(SwedishEve.Midsummer, SaturdayFrom(new(year, 6, 20)).AddDays(-1));
            AssertEve(SwedishEve.AllSaints, SaturdayFrom(new(year, 10, 31)).AddDays(-1));
            AssertEve(SwedishEve.Christmas, new(year, 12, 24));
            AssertEve(SwedishEve.NewYear, new(year, 12, 31));
        }
    }

    [Theory]
    [InlineData(SwedishEve.MaundyThursday, 2026, 4, 2)]
    [InlineData(SwedishEve.Midsummer, 2026, 6, 19)]
    [InlineData(SwedishEve.AllSaints, 2026, 10, 30)]
    [InlineData(SwedishEve.Midsummer, 2027, 6, 25)]
    [InlineData(SwedishEve.AllSaints, 2028, 11, 3)]
    public void Eve_ThatMoves_IsWhereThePrintedAlmanacHasIt(SwedishEve eve, int year, int month, int day) =>
        Assert.True(SwedishCalendar.Is(new(year, month, day), eve));

    [Fact]
    public void Eves_AreNoHolidaysByLaw() => Assert.All(
        Enum.GetValues<SwedishEve>(),
        eve => Assert.DoesNotContain(DaysOf(2026).Where(day => SwedishCalendar.Is(day, eve)), SwedishCalendar.IsPublicHoliday));

    private static void AssertEve(SwedishEve eve, DateOnly expected) =>
        Assert.Equal([expected], DaysOf(expected.Year).Where(day => SwedishCalendar.Is(day, eve)));

    /// <summary>The Sunday after the full moon.</summary>
    private static DateOnly Easter(int year)
    {
        var moon = new DateOnly(year, 3, 1).AddDays(PaschalMoons[year % 19] - 1);
        return moon.AddDays(7 - (int)moon.DayOfWeek);
    }

    private static DateOnly SaturdayFrom(DateOnly day) => day.AddDays((DayOfWeek.Saturday - day.DayOfWeek + 7) % 7);

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => new DateOnly(year, 1, 1).AddDays(day));
}
