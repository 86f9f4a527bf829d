using System.Globalization;
using MiunSocial.Web.Features.LendingCalendar;

namespace MiunSocial.Web.Tests.LendingCalendar;

/// <summary>Weeks start on Monday and have the numbers of ISO 8601, over the turn of a year too.</summary>
public sealed class MonthGridTests
{
    [Theory]
    [InlineData(2026, 11, "44 45 46 47 48 49")]
    [InlineData(2026, 12, "49 50 51 52 53")]
    [InlineData(2027, 1, "53 1 2 3 4")]
    [InlineData(2027, 2, "5 6 7 8")]
    public void Weeks_HaveTheirNumbers(int year, int month, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', MonthGrid.Of(new(year, month, 1)).Select(week => week.Number.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void EveryDayOfAMonth_StandsOnceUnderItsDayOfTheWeek()
    {
        for (var month = new DateOnly(2020, 1, 1); month < new DateOnly(2040, 1, 1); month = month.AddMonths(1))
        {
            var weeks = MonthGrid.Of(month.AddDays(20));

            Assert.Equal(
                Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays),
                weeks.SelectMany(week => week.Days).OfType<DateOnly>());
            Assert.All(weeks, week => Assert.Equal(7, week.Days.Count));
            Assert.All(weeks, week => Assert.All(week.Days.Index().Where(one => one.Item is not null), one => Assert.Equal((one.Index + 1) % 7, (int)one.Item!.Value.DayOfWeek)));
            Assert.All(weeks, week => Assert.Contains(week.Days, day => day is not null));
        }
    }

    [Fact]
    public void NamesOfDays_BeginWithMonday() =>
        Assert.Equal(("måndag", "söndag"), (MonthGrid.DayNames(CultureInfo.GetCultureInfo("sv-SE"))[0].Long, MonthGrid.DayNames(CultureInfo.GetCultureInfo("sv-SE"))[6].Long));

    [Theory]
    [InlineData("2026-12", 2026, 12)]
    [InlineData("2026-13", 2026, 11)]
    [InlineData("9999-12", 2026, 11)]
    [InlineData("0001-01", 2026, 11)]
    [InlineData("2026-1", 2026, 11)]
    [InlineData("<b>", 2026, 11)]
    [InlineData(null, 2026, 11)]
    public void Month_ThatIsNone_IsTodays(string? text, int year, int month) =>
        Assert.Equal(new DateOnly(year, month, 1), MonthOfYear.Parse(text, new(2026, 11, 26)));
}
