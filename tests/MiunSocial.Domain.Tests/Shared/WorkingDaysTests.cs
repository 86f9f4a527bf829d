using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 15000].Select(day => new DateOnly(2000, 1, 1).AddDays(day));
    private static readonly Gen<int> Counts = Gen.Int[0, 300];
    private static readonly Gen<WorkingDays> Calendars = Gen.Enum<SwedishEve>().Array[0, 8].Select(eves => new WorkingDays(eves));

    [Fact]
    public void Add_OverAWeekend_SkipsIt() =>
        Assert.Equal(new DateOnly(2026, 3, 9), WorkingDays.ByLaw.Add(new DateOnly(2026, 3, 6), 1));

    [Fact]
    public void Add_OverChristmasAndNewYear_SkipsTheHolidays() =>
        Assert.Equal(new DateOnly(2027, 1, 7), WorkingDays.ByLaw.Add(new DateOnly(2026, 12, 23), 8));

    [Fact]
    public void Add_OverChristmasAndNewYear_SkipsTheEvesThatAreFree() =>
        Assert.Equal(new DateOnly(2027, 1, 11), new WorkingDays([SwedishEve.Christmas, SwedishEve.NewYear]).Add(new DateOnly(2026, 12, 23), 8));

    [Fact]
    public void Add_None_IsTheDayItself() =>
        Assert.Equal(new DateOnly(2026, 3, 7), WorkingDays.ByLaw.Add(new DateOnly(2026, 3, 7), 0));

    [Fact]
    public void Add_LessThanNone_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.ByLaw.Add(Moments.MondayDay, -1));

    [Fact]
    public void Between_TheWholeOf2026_AreTheWeekdaysWithoutSevenHolidays() =>
        Assert.Equal(254, WorkingDays.ByLaw.Between(new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31)));

    [Fact]
    public void Between_ADayAndAnEarlierOne_AreNone() =>
        Assert.Equal(0, WorkingDays.ByLaw.Between(Moments.MondayDay, Moments.MondayDay.AddDays(-7)));

    [Fact]
    public void Between_ADayAndTheOneAddedTo_AreTheNumberAdded() =>
        Gen.Select(Calendars, Days, Counts).Sample((working, day, count) =>
            working.Between(day, working.Add(day, count)) == count);

    [Fact]
    public void Add_TheNumberBetweenADayAndAWorkingDay_EndsOnThatWorkingDay() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 400]).Sample((working, day, calendarDays) =>
        {
            var to = day.AddDays(calendarDays);
            return !working.Includes(to)
                || working.Add(day, working.Between(day, to)) == to;
        });

    [Fact]
    public void Add_AnyNumber_EndsOnAWorkingDayThatIsLater() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 300]).Sample((working, day, count) =>
            working.Add(day, count) is var end && end > day && working.Includes(end));

    [Fact]
    public void Add_InTwoSteps_EndsWhereOneStepEnds() =>
        Gen.Select(Calendars, Days, Counts, Counts).Sample((working, day, first, second) =>
            working.Add(working.Add(day, first), second)
                == working.Add(day, first + second));

    [Fact]
    public void Between_ThreeDays_AddUp() =>
        Gen.Select(Calendars, Days, Counts, Counts).Sample((working, day, first, second) =>
        {
            var middle = day.AddDays(first);
            var end = middle.AddDays(second);
            return working.Between(day, middle) + working.Between(middle, end)
                == working.Between(day, end);
        });

    [Fact]
    public void Add_WithMoreFreeEves_NeverEndsSooner() =>
        Gen.Select(Gen.Enum<SwedishEve>().Array[0, 8], Gen.Enum<SwedishEve>(), Days, Counts).Sample((eves, further, day, count) =>
            new WorkingDays([.. eves, further]).Add(day, count) >= new WorkingDays(eves).Add(day, count));

    [Fact]
    public void Includes_ADayThatTheLawMakesFree_NeverWhateverTheEves() =>
        Gen.Select(Calendars, Days).Sample((working, day) => !working.Includes(day) || WorkingDays.ByLaw.Includes(day));
}
