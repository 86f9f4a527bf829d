using MiunSocial.Domain.Organisation;

namespace MiunSocial.Domain.Loans;

/// <summary>Whether days can be had, and if not, why.</summary>
public static class LoanRules
{
    /// <summary>Everything that an application is refused for; none means that the days can be asked for.</summary>
    public static IReadOnlyList<LoanRefusal> Check(DaySpan wish, LoanCalendar calendar)
    {
        if (wish.Length < 1)
        {
            return [new(LoanRefusalReason.Backwards) { Day = wish.First }];
        }
        return [.. NoticeRefusals(wish, calendar), .. Bookable(wish, calendar)];
    }

    /// <summary>
    /// What stops a decision that has been asked for in time: how long officers took to decide is not the borrower's doing, but nobody
    /// is given days that have begun to pass.
    /// </summary>
    public static IReadOnlyList<LoanRefusal> CheckBooking(DaySpan wish, LoanCalendar calendar) => wish.First < calendar.Today
        ? [new(LoanRefusalReason.TooSoon) { Day = calendar.Today, Limit = 0 }, .. Bookable(wish, calendar)]
        : [.. Bookable(wish, calendar)];

    private static IEnumerable<LoanRefusal> NoticeRefusals(DaySpan wish, LoanCalendar calendar)
    {
        var (policy, starts) = (calendar.Policy, calendar.Starts);
        if (wish.Length > policy.LoanLongestDays)
        {
            yield return new(LoanRefusalReason.TooLong) { Limit = policy.LoanLongestDays };
        }
        if (wish.First < starts.First)
        {
            yield return new(LoanRefusalReason.TooSoon) { Day = starts.First, Limit = policy.LoanLatestNoticeDays };
        }
        if (wish.First > starts.Last)
        {
            yield return new(LoanRefusalReason.TooFarAhead) { Day = starts.Last, Limit = policy.LoanEarliestNoticeDays };
        }
    }

    private static IEnumerable<LoanRefusal> Bookable(DaySpan wish, LoanCalendar calendar)
    {
        // A span longer than any policy allows is not walked through to its end; one that an earlier policy allowed is.
        var days = wish.Days.Take(PolicyTerms.Limits[nameof(PolicyTerms.LoanLongestDays)].Most + 1).ToList();
        if (days.Select(calendar.HeldOn).FirstOrDefault(held => held is { IsPause: false }) is { } taken)
        {
            yield return new(LoanRefusalReason.Taken) { Day = taken.Day, Reference = taken.Reference };
        }
        else if (TooClose(wish, days, calendar) is { } close)
        {
            yield return new(LoanRefusalReason.TooClose) { Day = close.Day, Reference = close.Reference, Limit = calendar.Policy.LoanDaysBetween };
        }
        if (days.FirstOrDefault(day => calendar.BlockedOn(day) is not null) is var blocked && blocked != default)
        {
            yield return new(LoanRefusalReason.Blocked) { Day = blocked, Note = calendar.BlockedOn(blocked)!.Reason };
        }
        if (calendar.FreeNumberIn(wish.First) is null)
        {
            yield return new(LoanRefusalReason.MonthFull) { Day = LoanCalendar.MonthOf(wish.First), Limit = calendar.Policy.LoansPerMonth };
        }
    }

    /// <summary>
    /// A day of the wish on which the channel rests after another loan, or a day of rest before or after the wish that another loan has.
    /// Those before matter where the policy has come to ask for more rest than the loan before was booked with.
    /// </summary>
    private static HeldDay? TooClose(DaySpan wish, IEnumerable<DateOnly> days, LoanCalendar calendar)
    {
        var between = calendar.Policy.LoanDaysBetween;
        return PauseBefore(wish, between).Select(calendar.HeldOn).FirstOrDefault(held => held is { IsPause: false })
            ?? days.Concat(PauseAfter(wish, between)).Select(calendar.HeldOn).FirstOrDefault(held => held is not null);
    }

    /// <summary>None before the first day there is, which a form can name.</summary>
    private static IEnumerable<DateOnly> PauseBefore(DaySpan days, int between) =>
        Enumerable.Range(1, Math.Min(between, days.First.DayNumber)).Select(back => days.First.AddDays(-back));

    /// <summary>The days on which the channel rests after a loan; none after the last day there is, which a form can name.</summary>
    public static IEnumerable<DateOnly> PauseAfter(DaySpan days, int between) => Enumerable.Range(days.Last.DayNumber + 1, between)
        .TakeWhile(number => number <= DateOnly.MaxValue.DayNumber)
        .Select(DateOnly.FromDayNumber);
}
