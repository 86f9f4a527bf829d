using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>What somebody is reminded of while a loan goes on.</summary>
public enum LoanReminder
{
    /// <summary>The first day is tomorrow, or today where it was booked as late as that.</summary>
    StartsTomorrow,

    /// <summary>The last day is today.</summary>
    DueBack,

    /// <summary>The account should be safe again, and is not. Comes again until it is.</summary>
    Overdue,
}

/// <param name="On">The date it is about; another date is another reminder.</param>
public sealed record DueLoanReminder(LoanReminder Kind, DateOnly On);

/// <summary>What settles whether somebody is reminded.</summary>
public sealed record LoanWait
{
    public required LoanState State { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateTime? EndedAt { get; init; }

    /// <summary>See <see cref="LoanStanding.IsOut"/>.</summary>
    public required bool IsOut { get; init; }
}

public static class LoanReminders
{
    /// <returns>Null where nobody is to be reminded.</returns>
    public static DueLoanReminder? DueOn(DateOnly today, LoanWait wait, PolicyTerms policy)
    {
        var eve = wait.FirstDay.AddDays(-1);
        // Who has the account on the first day needs no word that it begins.
        if ((wait.State == LoanState.Booked && today >= eve && today <= wait.FirstDay) || (wait.State == LoanState.HandedOver && today == eve))
        {
            return new(LoanReminder.StartsTomorrow, wait.FirstDay);
        }
        if (!wait.IsOut)
        {
            return null;
        }
        var safeBy = wait.State == LoanState.Revoked ? SwedishCalendar.DayOf(wait.EndedAt!.Value) : wait.LastDay.AddDays(1);
        if (today >= safeBy)
        {
            var alarms = (today.DayNumber - safeBy.DayNumber) / policy.LoanAlarmDays;
            return new(LoanReminder.Overdue, safeBy.AddDays(alarms * policy.LoanAlarmDays));
        }
        return today == wait.LastDay ? new(LoanReminder.DueBack, wait.LastDay) : null;
    }
}
