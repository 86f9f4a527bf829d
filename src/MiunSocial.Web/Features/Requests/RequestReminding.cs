using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>Reminds whoever's turn it is. That they were reminded is saved with the notices, so that nobody is twice.</summary>
public sealed class RequestReminding(PortalDbContext db, RequestNotices notices, IDatabaseFaults faults, TimeProvider clock)
{
    private const int AtOnce = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many reminders there were; each may have several recipients.</returns>
    public async Task<int> RemindDueAsync(CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        var today = SwedishCalendar.DayOf(Now);
        var reminded = 0;
        foreach (var waiting in Waiting(today, policy))
        {
            var due = from request in await ReadAsync(waiting, today, cancellationToken)
                      let reminder = RequestReminders.DueOn(today, request.Wait, policy)
                      where reminder is not null
                      select (request.Request, reminder);
            foreach (var some in due.Chunk(AtOnce))
            {
                reminded += await RemindAsync(some, cancellationToken);
            }
        }
        return reminded;
    }

    /// <summary>Those that could be due, found by what the indexes hold; the domain says which are. A day is allowed for the difference to UTC.</summary>
    private IEnumerable<Expression<Func<Request, bool>>> Waiting(DateOnly today, Policy policy)
    {
        var lastDay = today.AddDays(RequestReminders.DaysBeforeExpiry);
        yield return request => request.DeadlineOn <= lastDay;
        var promised = policy.WorkingDays.Add(today, 1);
        yield return request => request.State == RequestState.Review && request.ReplyDueOn <= promised;
        var submitted = Now.AddDays(1 - RequestReminders.WorkingDaysToEndorse);
        yield return request => request.State == RequestState.Endorsement && request.SubmittedAt <= submitted;
        yield return request => request.State == RequestState.Endorsement
            && db.Units.Any(unit => unit.Id == request.EndorsingUnitId && unit.StandIns.Any(standIn => standIn.From == today));
        var changed = Now.AddDays(1 + RequestReminders.DaysBeforeRemoval - policy.DraftDays);
        yield return request => request.State == RequestState.Draft && request.ChangedAt <= changed;
        var agreed = today.AddDays(-RequestReminders.DaysAfterAgreement);
        yield return request => request.FollowUpOn >= agreed && request.FollowUpOn <= today;
        yield return request => request.State == RequestState.Completed && !(request.FollowUpOn >= agreed && request.FollowUpOn <= today)
            && request.Undertakings.Any(one => one.MetAt == null && one.DueOn >= agreed && one.DueOn < today
                && !request.Steps.Any(step => step.Verb == RequestVerb.Return && step.Number > one.StepNumber));
    }

    private async Task<List<Candidate>> ReadAsync(Expression<Func<Request, bool>> waiting, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Requests.AsNoTracking().Where(waiting)
            .Select(request => new
            {
                request.Id,
                Label = request.Reference ?? request.Subject ?? request.Proposal.WishedName,
                request.RequesterId,
                request.EndorsingUnitId,
                request.AssigneeId,
                request.State,
                request.CreatedAt,
                request.ChangedAt,
                request.SubmittedAt,
                request.ReplyDueOn,
                request.DeadlineOn,
                ActionOverdueSince = request.Undertakings
                    .Where(one => one.MetAt == null && one.DueOn < today && !request.Steps.Any(step => step.Verb == RequestVerb.Return && step.Number > one.StepNumber))
                    .Max(one => one.DueOn),
                request.FollowUpOn,
                StandInBegins = request.State == RequestState.Endorsement && db.Units.Any(unit => unit.Id == request.EndorsingUnitId && unit.StandIns.Any(standIn => standIn.From == today
                    && !db.Outbox.Any(notice => notice.SubjectId == request.Id && notice.RecipientId == standIn.PersonId && notice.Kind == NoticeKind.EndorsementAsked))),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Candidate(
            new()
            {
                Id = row.Id,
                // A draft that has no name yet is known by the day it was begun.
                Label = row.Label.Length > 0 ? row.Label : Request.DayBegunOf(row.CreatedAt),
                RequesterId = row.RequesterId,
                EndorsingUnitId = row.EndorsingUnitId,
                AssigneeId = row.AssigneeId,
            },
            new()
            {
                State = row.State,
                ChangedAt = row.ChangedAt,
                SubmittedAt = row.SubmittedAt,
                ReplyDueOn = row.ReplyDueOn,
                DeadlineOn = row.DeadlineOn,
                ActionOverdueSince = row.ActionOverdueSince,
                FollowUpOn = row.FollowUpOn,
                StandInBegins = row.StandInBegins,
            }));
    }

    private async Task<int> RemindAsync((RemindedRequest Request, DueReminder Reminder)[] due, CancellationToken cancellationToken)
    {
        var ids = due.Select(one => one.Request.Id).ToList();
        var sent = (await db.RequestReminders.AsNoTracking().Where(one => ids.Contains(one.RequestId)).ToListAsync(cancellationToken))
            .Select(one => (one.RequestId, new DueReminder(one.Kind, one.On)))
            .ToHashSet();
        var reminded = 0;
        foreach (var (request, reminder) in due.Where(one => !sent.Contains((one.Request.Id, one.Reminder))))
        {
            reminded += await RemindAsync(request, reminder, cancellationToken) ? 1 : 0;
        }
        return reminded;
    }

    private async Task<bool> RemindAsync(RemindedRequest request, DueReminder reminder, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await notices.AddReminderAsync(request, reminder, Now, cancellationToken);
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

    private sealed record Candidate(RemindedRequest Request, RequestWait Wait);
}
