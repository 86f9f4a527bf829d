using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Ends what nobody decided or collected in time, so that it neither waits for ever nor keeps its days, and its borrower can be forgotten.</summary>
public sealed class LoanLapsing(PortalDbContext db, LoanNotices notices, TimeProvider clock)
{
    /// <returns>How many loans lapsed. One that lapses is no longer found, so nothing happens twice.</returns>
    public async Task<int> LapseDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SwedishCalendar.DayOf(now);
        var due = await db.Loans.AsNoTracking()
            .Where(loan => (loan.State == LoanState.Requested && loan.FirstDay < today) || (loan.State == LoanState.Booked && loan.LastDay < today))
            .OrderBy(loan => loan.FirstDay)
            .Select(loan => loan.Id)
            .ToListAsync(cancellationToken);
        var lapsed = 0;
        foreach (var id in due)
        {
            lapsed += await LapseAsync(id, now, cancellationToken) ? 1 : 0;
        }
        return lapsed;
    }

    private async Task<bool> LapseAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var loan = await db.Loans.AsSplitQuery().SingleAsync(one => one.Id == id, cancellationToken);
        if (loan.MovesOpenTo(Actor.Clock).All(move => move.Verb != LoanVerb.Lapse))
        {
            return false;
        }
        loan.Lapse(now);
        await notices.AddForLatestStepAsync(loan, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was quicker, or somebody decides this moment.
            return false;
        }
    }
}
