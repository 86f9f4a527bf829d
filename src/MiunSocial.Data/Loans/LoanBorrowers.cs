using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Loans;

/// <summary>
/// Forgets who borrowed when the policy's time has passed. What stands beside the loans goes first and set by set; a loan is marked as
/// forgotten in the last save, so that whoever is interrupted starts over and finds less to do.
/// </summary>
public sealed class LoanBorrowers(PortalDbContext db)
{
    /// <summary>What history calls somebody who has been forgotten: no word of any language.</summary>
    public const string Nobody = "—";

    private const int AtOnce = 100;

    /// <returns>How many loans were forgotten.</returns>
    public async Task<int> ForgetAsync(DateTime now, CancellationToken cancellationToken)
    {
        var months = await db.Policies.Select(policy => policy.BorrowerDataMonths).SingleAsync(cancellationToken);
        var before = now.AddMonths(-months);
        var forgotten = 0;
        while (await OldAsync(before, cancellationToken) is { Count: > 0 } old)
        {
            var done = 0;
            foreach (var (id, borrowerId) in old)
            {
                done += await ForgetAsync(id, borrowerId, now, cancellationToken) ? 1 : 0;
            }
            forgotten += done;
            if (done == 0)
            {
                // Another node forgets the same ones; what is left comes tomorrow.
                break;
            }
        }
        return forgotten;
    }

    /// <summary>A loan whose password was never changed is still somebody's to look into.</summary>
    private async Task<List<(Guid Id, Guid BorrowerId)>> OldAsync(DateTime before, CancellationToken cancellationToken)
    {
        var rows = await db.Loans.AsNoTracking()
            .Where(loan => loan.ForgottenAt == null && loan.EndedAt < before && (loan.HandedOverAt == null || loan.SecuredAt != null))
            .OrderBy(loan => loan.EndedAt)
            .Take(AtOnce)
            .Select(loan => new { loan.Id, BorrowerId = loan.BorrowerId!.Value })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.BorrowerId));
    }

    private async Task<bool> ForgetAsync(Guid id, Guid borrowerId, DateTime now, CancellationToken cancellationToken)
    {
        await ForgetHistoryAsync(id, borrowerId, cancellationToken);
        await ForgetCalendarAsync(id, borrowerId, cancellationToken);
        await db.Outbox.Where(notice => notice.SubjectId == id && notice.RecipientId == borrowerId).ExecuteDeleteAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var loan = await db.Loans.AsSplitQuery().SingleAsync(one => one.Id == id, cancellationToken);
        loan.ForgetBorrower(now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was quicker, or somebody looks after the loan this moment.
            return false;
        }
    }

    /// <summary>What the borrower did stays, by nobody; of the words only those of what officers removed, which are a public record.</summary>
    private async Task ForgetHistoryAsync(Guid id, Guid borrowerId, CancellationToken cancellationToken)
    {
        var history = db.AuditEntries.Where(entry => entry.SubjectId == id);
        await history.Where(entry => entry.Kind != HistoryKind.LoanModerationLogged && entry.Reason != null)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Reason, (string?)null), cancellationToken);
        await history.Where(entry => entry.Kind == HistoryKind.LoanPostPublished && entry.After != null)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.After, (string?)null), cancellationToken);
        await WithoutActorAsync(history.Where(entry => entry.ActorId == borrowerId), cancellationToken);
    }

    /// <summary>With somebody's last loan goes the address of their calendar; officers have theirs for everybody's loans.</summary>
    private async Task ForgetCalendarAsync(Guid id, Guid borrowerId, CancellationToken cancellationToken)
    {
        if (await db.Loans.AnyAsync(loan => loan.BorrowerId == borrowerId && loan.Id != id, cancellationToken)
            || await db.PeopleWith(Role.Officer).AnyAsync(officer => officer == borrowerId, cancellationToken))
        {
            return;
        }
        var addresses = db.CalendarSubscriptions.Where(one => one.PersonId == borrowerId).Select(one => one.Id);
        await WithoutActorAsync(db.AuditEntries.Where(entry => addresses.Contains(entry.SubjectId)), cancellationToken);
        await db.CalendarSubscriptions.Where(one => one.PersonId == borrowerId).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task<int> WithoutActorAsync(IQueryable<AuditEntry> entries, CancellationToken cancellationToken) => entries
        .ExecuteUpdateAsync(set => set
            .SetProperty(entry => entry.ActorId, (Guid?)null)
            .SetProperty(entry => entry.ActorName, Nobody), cancellationToken);
}
