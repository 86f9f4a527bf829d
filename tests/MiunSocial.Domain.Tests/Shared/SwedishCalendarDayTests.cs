using System.Globalization;
using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class SwedishCalendarDayTests
{
    [Theory]
    [InlineData("2026-01-01T22:59:59Z", "2026-01-01")]
    [InlineData("2026-01-01T23:00:00Z", "2026-01-02")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    public void DayOf_AroundMidnight_IsTheSwedishDay(string utc, string day) => AssertDay(day, utc);

    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    public void DayOf_WhenClocksGoForward_HasADayOf23Hours(string utc, string day) => AssertDay(day, utc);

    [Theory]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void DayOf_WhenClocksGoBack_HasADayOf25Hours(string utc, string day) => AssertDay(day, utc);

    [Fact]
    public void DayOf_AMomentReadFromADatabase_IsTakenAsUtc() =>
        Assert.Equal(new DateOnly(2026, 1, 2), SwedishCalendar.DayOf(new DateTime(2026, 1, 1, 23, 0, 0, DateTimeKind.Unspecified)));

    [Fact]
    public void DayOf_ALaterMoment_IsNeverAnEarlierDay() =>
        Gen.Select(Gen.Int[0, 30 * 365 * 24 * 60], Gen.Int[0, 3000]).Sample((minute, later) =>
        {
            var moment = new DateTime(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
            return SwedishCalendar.DayOf(moment) <= SwedishCalendar.DayOf(moment.AddMinutes(later));
        });

    private static void AssertDay(string day, string utc) =>
        Assert.Equal(
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            SwedishCalendar.DayOf(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));
}
