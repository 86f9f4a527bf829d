using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Reminds of loans that begin and end, and sounds the alarm until an account is safe again. That somebody was reminded is saved with the notices, so that nobody is twice.</summary>
public sealed class LoanReminding(PortalDbContext db, LoanNotices notices, IDatabaseFaults faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many reminders there were; each may have several recipients.</returns>
    public async Task<int> RemindDueAsync(CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        var today = SwedishCalendar.DayOf(Now);
        var tomorrow = today.AddDays(1);
        var waiting = await db.Loans.AsNoTracking()
            .Where(loan => (loan.State == LoanState.Booked && loan.FirstDay >= today && loan.FirstDay <= tomorrow)
                || (loan.HandedOverAt != null && loan.SecuredAt == null))
            .Select(loan => new { loan.Id, loan.Reference, loan.BorrowerId, loan.ContactId, loan.State, loan.FirstDay, loan.LastDay, loan.EndedAt, loan.HandedOverAt })
            .ToListAsync(cancellationToken);
        var reminded = 0;
        foreach (var loan in waiting)
        {
            var wait = new LoanWait
            {
                State = loan.State,
                FirstDay = loan.FirstDay,
                LastDay = loan.LastDay,
                EndedAt = loan.EndedAt,
                IsOut = loan.HandedOverAt is not null,
            };
            if (LoanReminders.DueOn(today, wait, policy.Terms) is { } due)
            {
                // Nobody is forgotten while the account is not safe.
                var subject = new RemindedLoan { Id = loan.Id, Label = loan.Reference, BorrowerId = loan.BorrowerId!.Value, ContactId = loan.ContactId };
                reminded += await RemindAsync(subject, due, cancellationToken) ? 1 : 0;
            }
        }
        return reminded;
    }

    private async Task<bool> RemindAsync(RemindedLoan loan, DueLoanReminder reminder, CancellationToken cancellationToken)
    {
        if (await db.LoanReminders.AnyAsync(one => one.LoanId == loan.Id && one.Kind == reminder.Kind && one.On == reminder.On, cancellationToken))
        {
            return false;
        }
        db.ChangeTracker.Clear();
        await notices.AddReminderAsync(loan, reminder, Now, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // Another node was quicker.
            return false;
        }
    }
}
