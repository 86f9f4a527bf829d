using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class SwedishCalendarWorkingDayTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 15000].Select(day => new DateOnly(2000, 1, 1).AddDays(day));
    private static readonly Gen<int> Counts = Gen.Int[0, 300];

    [Fact]
    public void AddWorkingDays_OverAWeekend_SkipsIt() =>
        Assert.Equal(new DateOnly(2026, 3, 9), SwedishCalendar.AddWorkingDays(new DateOnly(2026, 3, 6), 1));

    [Fact]
    public void AddWorkingDays_OverChristmasAndNewYear_SkipsTheHolidays() =>
        Assert.Equal(new DateOnly(2027, 1, 7), SwedishCalendar.AddWorkingDays(new DateOnly(2026, 12, 23), 8));

    [Fact]
    public void AddWorkingDays_None_IsTheDayItself() =>
        Assert.Equal(new DateOnly(2026, 3, 7), SwedishCalendar.AddWorkingDays(new DateOnly(2026, 3, 7), 0));

    [Fact]
    public void AddWorkingDays_LessThanNone_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SwedishCalendar.AddWorkingDays(Moments.MondayDay, -1));

    [Fact]
    public void WorkingDaysBetween_TheWholeOf2026_AreTheWeekdaysWithoutSevenHolidays() =>
        Assert.Equal(254, SwedishCalendar.WorkingDaysBetween(new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31)));

    [Fact]
    public void WorkingDaysBetween_ADayAndAnEarlierOne_AreNone() =>
        Assert.Equal(0, SwedishCalendar.WorkingDaysBetween(Moments.MondayDay, Moments.MondayDay.AddDays(-7)));

    [Fact]
    public void WorkingDaysBetween_ADayAndTheOneAddedTo_AreTheNumberAdded() =>
        Gen.Select(Days, Counts).Sample((day, count) =>
            SwedishCalendar.WorkingDaysBetween(day, SwedishCalendar.AddWorkingDays(day, count)) == count);

    [Fact]
    public void AddWorkingDays_TheNumberBetweenADayAndAWorkingDay_EndsOnThatWorkingDay() =>
        Gen.Select(Days, Gen.Int[1, 400]).Sample((day, calendarDays) =>
        {
            var to = day.AddDays(calendarDays);
            return !SwedishCalendar.IsWorkingDay(to)
                || SwedishCalendar.AddWorkingDays(day, SwedishCalendar.WorkingDaysBetween(day, to)) == to;
        });

    [Fact]
    public void AddWorkingDays_AnyNumber_EndsOnAWorkingDayThatIsLater() =>
        Gen.Select(Days, Gen.Int[1, 300]).Sample((day, count) =>
            SwedishCalendar.AddWorkingDays(day, count) is var end && end > day && SwedishCalendar.IsWorkingDay(end));

    [Fact]
    public void AddWorkingDays_InTwoSteps_EndsWhereOneStepEnds() =>
        Gen.Select(Days, Counts, Counts).Sample((day, first, second) =>
            SwedishCalendar.AddWorkingDays(SwedishCalendar.AddWorkingDays(day, first), second)
                == SwedishCalendar.AddWorkingDays(day, first + second));

    [Fact]
    public void WorkingDaysBetween_ThreeDays_AddUp() =>
        Gen.Select(Days, Counts, Counts).Sample((day, first, second) =>
        {
            var middle = day.AddDays(first);
            var end = middle.AddDays(second);
            return SwedishCalendar.WorkingDaysBetween(day, middle) + SwedishCalendar.WorkingDaysBetween(middle, end)
                == SwedishCalendar.WorkingDaysBetween(day, end);
        });
}
