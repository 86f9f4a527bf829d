using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>Reads a channel's days in two queries: its loans with the days they hold, and the days on which it is not lent.</summary>
public sealed class ChannelDaysReader(PortalDbContext db)
{
    /// <summary>As far as a loan that starts in one month can hold days: its own, and those on which the channel rests.</summary>
    private const int MonthsOfOneLoan = 2;

    public async Task<ChannelDays> ReadAsync(Guid channelId, DaySpan span, PolicyTerms policy, DateOnly today, CancellationToken cancellationToken)
    {
        var (first, last) = (span.First, span.Last.AddDays(policy.LoanDaysBetween));
        var (firstMonth, lastMonth) = (LoanCalendar.MonthOf(first).AddMonths(-MonthsOfOneLoan), LoanCalendar.MonthOf(last));
        var rows = await db.Loans.AsNoTracking()
            .Where(loan => loan.ChannelId == channelId
                && ((loan.BookedMonth >= firstMonth && loan.BookedMonth <= lastMonth)
                    || (loan.State == LoanState.Requested && loan.FirstDay <= last && loan.LastDay >= first)))
            .OrderBy(loan => loan.FirstDay).ThenBy(loan => loan.Id)
            .Select(loan => new
            {
                loan.Reference,
                loan.State,
                loan.BorrowerId,
                loan.BorrowerName,
                loan.FirstDay,
                loan.LastDay,
                loan.BookedMonth,
                loan.BookedNumber,
                Held = loan.Days.Select(day => new { day.Day, day.IsPause }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var blocked = await db.BlockedDays.AsNoTracking()
            .Where(one => (one.ChannelId == null || one.ChannelId == channelId) && one.LastDay >= first && one.FirstDay <= last)
            .OrderBy(one => one.FirstDay).ThenBy(one => one.Id)
            .Select(one => new { one.FirstDay, one.LastDay, one.Reason })
            .ToListAsync(cancellationToken);
        return new(
            new LoanCalendar(
                policy,
                today,
                rows.SelectMany(row => row.Held.Select(day => new HeldDay(day.Day, day.IsPause, row.Reference))),
                [.. blocked.Select(one => new BlockedSpan(new(one.FirstDay, one.LastDay), one.Reason))],
                rows.Where(row => row.BookedMonth is not null).Select(row => new BookedMonth(row.BookedMonth!.Value, row.BookedNumber!.Value))),
            [
                .. rows.Select(row => new LoanOnCalendar
                {
                    Reference = row.Reference,
                    State = row.State,
                    BorrowerId = row.BorrowerId,
                    BorrowerName = row.BorrowerName,
                    Days = new(row.FirstDay, row.LastDay),
                }),
            ]);
    }
}
