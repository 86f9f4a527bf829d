using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Removes drafts that nobody has touched for as long as the policy says. What was ever submitted is a record and stays.</summary>
public sealed class DraftRemoval(PortalDbContext db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveOldAsync(CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        var removed = 0;
        foreach (var id in await WarnedAsync(policy, cancellationToken))
        {
            removed += await RemoveAsync(id, policy, cancellationToken) ? 1 : 0;
        }
        return removed;
    }

    /// <summary>Only those whose writer was warned of this very removal, and has had the time since.</summary>
    private async Task<List<Guid>> WarnedAsync(Policy policy, CancellationToken cancellationToken)
    {
        var warned = Now.AddDays(-RequestReminders.DaysBeforeRemoval);
        var drafts = await (
            from request in db.Requests.AsNoTracking()
            join reminder in db.RequestReminders on request.Id equals reminder.RequestId
            where request.State == RequestState.Draft && reminder.Kind == RequestReminder.DraftRemovalNears && reminder.At <= warned
            select new { request.Id, request.ChangedAt, reminder.On }).ToListAsync(cancellationToken);
        return [.. drafts
            .Where(draft => draft.On == RequestReminders.LastDayOfDraft(draft.ChangedAt, policy) && draft.On < SwedishCalendar.DayOf(Now))
            .Select(draft => draft.Id)];
    }

    private async Task<bool> RemoveAsync(Guid id, Policy policy, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var request = await db.Requests.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id && one.State == RequestState.Draft, cancellationToken);
        if (request is null || SwedishCalendar.DayOf(Now) <= RequestReminders.LastDayOfDraft(request.ChangedAt, policy))
        {
            return false;
        }
        request.RemoveOldDraft(policy, Now);
        db.Requests.Remove(request);
        await ForgetWordsAsync(id, request.DayBegun, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its writer has come back to it.
            return false;
        }
    }

    /// <summary>History and notices keep that there was a draft, but not what it said: it is known by the day it was begun.</summary>
    private async Task ForgetWordsAsync(Guid id, string label, CancellationToken cancellationToken)
    {
        foreach (var notice in await db.Outbox.Where(notice => notice.SubjectId == id).ToListAsync(cancellationToken))
        {
            db.Entry(notice).Property(one => one.SubjectLabel).CurrentValue = label;
        }
        foreach (var entry in await db.AuditEntries.Where(entry => entry.SubjectId == id).ToListAsync(cancellationToken))
        {
            db.Entry(entry).Property(one => one.SubjectLabel).CurrentValue = label;
            db.Entry(entry).Property(one => one.Before).CurrentValue = null;
            db.Entry(entry).Property(one => one.After).CurrentValue = null;
        }
    }
}
