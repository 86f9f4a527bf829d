using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Loans;

public sealed class LoanRemindersTests
{
    private static readonly DateOnly First = new(2026, 3, 16);
    private static readonly DateOnly Last = new(2026, 3, 18);

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, LoanReminder.StartsTomorrow)]
    [InlineData(16, LoanReminder.StartsTomorrow)]
    [InlineData(17, null)]
    public void DueOn_Booked_RemindsTheDayBefore(int day, LoanReminder? expected) =>
        Assert.Equal(expected, DueOn(day, LoanState.Booked, isOut: false)?.Kind);

    [Theory]
    [InlineData(14, null, null)]
    [InlineData(15, LoanReminder.StartsTomorrow, 16)]
    [InlineData(16, null, null)]
    [InlineData(17, null, null)]
    [InlineData(18, LoanReminder.DueBack, 18)]
    [InlineData(19, LoanReminder.Overdue, 19)]
    [InlineData(20, LoanReminder.Overdue, 19)]
    [InlineData(21, LoanReminder.Overdue, 21)]
    public void DueOn_HandedOver_AlarmsAgainAfterThePolicysDays(int day, LoanReminder? expected, int? on)
    {
        var due = DueOn(day, LoanState.HandedOver, isOut: true);

        Assert.Equal((expected, on), (due?.Kind, due?.On.Day));
    }

    [Fact]
    public void DueOn_RevokedAndNotSafe_AlarmsFromThatDay()
    {
        Assert.Equal(new(LoanReminder.Overdue, new(2026, 3, 17)), DueOn(17, LoanState.Revoked, isOut: true));
        Assert.Null(DueOn(17, LoanState.Revoked, isOut: false));
    }

    private static DueLoanReminder? DueOn(int day, LoanState state, bool isOut) => LoanReminders.DueOn(
        new(2026, 3, day),
        new() { State = state, FirstDay = First, LastDay = Last, EndedAt = Moments.At(2026, 3, 17), IsOut = isOut },
        PolicyTerms.Default with { LoanAlarmDays = 2 });
}
