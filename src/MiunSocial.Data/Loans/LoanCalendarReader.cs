using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Data.Loans;

/// <summary>What is taken of a channel's days: one query for loans, one for blocked days.</summary>
public sealed class LoanCalendarReader(PortalDbContext db)
{
    /// <summary>A loan counts in the month it starts in; its days, and those of rest, reach this far beyond its first.</summary>
    private const int LongestReach = 62;

    /// <summary>From today as far ahead as loans are planned.</summary>
    public Task<LoanCalendar> ReadAsync(Guid channelId, PolicyTerms policy, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(channelId, new(today, LastDay(policy, today)), policy, today, cancellationToken);

    /// <summary>The days of the span, and those around it that decide over them.</summary>
    public async Task<LoanCalendar> ReadAsync(
        Guid channelId, DaySpan span, PolicyTerms policy, DateOnly today, CancellationToken cancellationToken)
    {
        var (first, last) = (span.First, span.Last.AddDays(policy.LoanDaysBetween));
        var month = LoanCalendar.MonthOf(first.AddDays(-LongestReach));
        var loans = await db.Loans.AsNoTracking()
            .Where(loan => loan.ChannelId == channelId && loan.BookedMonth >= month && loan.BookedMonth <= last)
            .Select(loan => new { loan.Reference, Month = loan.BookedMonth!.Value, Number = loan.BookedNumber!.Value, Days = loan.Days.ToList() })
            .ToListAsync(cancellationToken);
        var blocked = await db.BlockedDays.AsNoTracking()
            .Where(one => (one.ChannelId == null || one.ChannelId == channelId) && one.LastDay >= first && one.FirstDay <= last)
            .Select(one => new { one.FirstDay, one.LastDay, one.Reason })
            .ToListAsync(cancellationToken);
        return new(
            policy,
            today,
            loans.SelectMany(loan => loan.Days.Select(day => new HeldDay(day.Day, day.IsPause, loan.Reference))),
            [.. blocked.Select(one => new BlockedSpan(new(one.FirstDay, one.LastDay), one.Reason))],
            loans.Select(loan => new BookedMonth(loan.Month, loan.Number)));
    }

    private static DateOnly LastDay(PolicyTerms policy, DateOnly today) =>
        today.AddDays(policy.LoanEarliestNoticeDays + policy.LoanLongestDays);
}
