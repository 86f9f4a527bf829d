using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>Who hears of a request's latest step. The rows are added to the unit of work that saves the step.</summary>
public sealed partial class RequestNotices(PortalDbContext db)
{
    public async Task AddForLatestStepAsync(Request request, CancellationToken cancellationToken)
    {
        var step = request.Steps[^1];
        foreach (var kind in ToRequester(request.Type, step))
        {
            Add(kind, request, [request.RequesterId], step);
        }
        if (step.Verb == RequestVerb.Withdraw)
        {
            var waiting = step.From == RequestState.Endorsement ? Endorsers(request, step) : WithRole(Role.Officer);
            Add(NoticeKind.RequestWithdrawn, request, await waiting.ToListAsync(cancellationToken), step);
        }
        if (step.Verb is RequestVerb.Submit or RequestVerb.Resubmit)
        {
            Add(NoticeKind.ConsentAsked, request, await ConsentingAsync(request.Consents.Where(consent => !consent.IsGiven), cancellationToken), step);
        }
        if (RequestTransitions.Settles(step.Verb, step.To))
        {
            var others = await ConsentingAsync(request.Consents, cancellationToken);
            Add(NoticeKind.HandoverDecided, request, others.Where(id => id != request.RequesterId), step);
        }
        if (step.Verb == RequestVerb.Expire)
        {
            Add(NoticeKind.RequestLapsed, request, await AssigneeAsync(request, cancellationToken), step);
        }
        if (step.From != step.To)
        {
            await AddForNextTurnAsync(request, step, cancellationToken);
        }
    }

    /// <summary>Tells the officer who got the request; nobody is told of what they took themselves.</summary>
    public void AddForAssignee(Request request, Actor actor, DateTime now)
    {
        if (request.AssigneeId is { } assignee && assignee != actor.PersonId)
        {
            db.Outbox.Add(NoticeOf(NoticeKind.RequestAssigned, request, assignee, now));
        }
    }

    /// <summary>Tells somebody who endorses for a unit from now on of what waits there.</summary>
    public async Task AddForEndorserAsync(Guid unitId, Guid personId, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var (id, label) in await WaitingAsync(request => request.EndorsingUnitId == unitId && request.RequesterId != personId, cancellationToken))
        {
            db.Outbox.Add(NoticeOf(NoticeKind.EndorsementAsked, id, label, personId, now));
        }
    }

    /// <summary>Tells administrators of what waits for somebody who endorses no more, where nobody else does.</summary>
    public async Task AddForHeadlessAsync(Guid formerHeadId, DateTime now, CancellationToken cancellationToken)
    {
        var units = await db.Units.Where(unit => unit.HeadId == formerHeadId).Select(unit => unit.Id).ToListAsync(cancellationToken);
        if (units.Count == 0)
        {
            return;
        }
        var administrators = await WithRole(Role.Administrator).Where(id => id != formerHeadId).ToListAsync(cancellationToken);
        foreach (var unitId in units)
        {
            if (await db.EndorsersOf(unitId, SwedishCalendar.DayOf(now)).AnyAsync(id => id != formerHeadId, cancellationToken))
            {
                continue;
            }
            foreach (var (id, label) in await WaitingAsync(request => request.EndorsingUnitId == unitId, cancellationToken))
            {
                db.Outbox.AddRange(administrators.Select(administrator => NoticeOf(NoticeKind.HeadMissing, id, label, administrator, now)));
            }
        }
    }

    private async Task<IReadOnlyList<(Guid Id, string Label)>> WaitingAsync(Expression<Func<Request, bool>> which, CancellationToken cancellationToken) =>
    [
        .. (await db.Requests.Where(request => request.State == RequestState.Endorsement).Where(which).OrderBy(request => request.SubmittedAt)
            .Select(request => new { request.Id, request.Reference }).ToListAsync(cancellationToken))
            .Select(request => (request.Id, request.Reference!)),
    ];

    private async Task AddForNextTurnAsync(Request request, RequestStep step, CancellationToken cancellationToken)
    {
        switch (step.To)
        {
            case RequestState.Endorsement:
                var endorsers = await Endorsers(request, step).ToListAsync(cancellationToken);
                if (endorsers.Count > 0)
                {
                    Add(NoticeKind.EndorsementAsked, request, endorsers, step);
                }
                else
                {
                    Add(NoticeKind.HeadMissing, request, await WithRole(Role.Administrator).ToListAsync(cancellationToken), step);
                }
                break;
            case RequestState.Review:
                Add(NoticeKind.ReviewAsked, request, await db.DecidersOf(request.RequesterId).ToListAsync(cancellationToken), step);
                break;
            case RequestState.Verification:
                Add(NoticeKind.VerificationAsked, request, await db.DecidersOf(request.RequesterId).ToListAsync(cancellationToken), step);
                break;
        }
    }

    /// <summary>An approval that waits for another officer's is no decision yet, and nothing to tell.</summary>
    private static IEnumerable<NoticeKind> ToRequester(RequestType type, RequestStep step) => step.Verb switch
    {
        RequestVerb.Submit or RequestVerb.Resubmit => [NoticeKind.RequestReceived],
        RequestVerb.Endorse => [NoticeKind.RequestEndorsed],
        RequestVerb.Decline => [NoticeKind.RequestDeclined],
        RequestVerb.Return => [NoticeKind.RequestReturned],
        RequestVerb.Approve => (type, step.To) switch
        {
            (_, RequestState.Review) => [],
            (_, RequestState.Setup) => [NoticeKind.AccountToCreate],
            (RequestType.Advice, _) => [NoticeKind.RequestAnswered],
            _ => [NoticeKind.RequestApproved],
        },
        RequestVerb.Reject => [NoticeKind.RequestRejected],
        RequestVerb.SendBack => [NoticeKind.RequestSentBack],
        RequestVerb.Verify => [NoticeKind.RequestVerified],
        RequestVerb.Expire => [NoticeKind.RequestExpired],
        RequestVerb.Discard or RequestVerb.Confirm or RequestVerb.Withdraw => [],
    };

    /// <summary>Those whom the portal knows; the officer sees who could not be asked.</summary>
    private async Task<IReadOnlyList<Guid>> ConsentingAsync(IEnumerable<RequestConsent> consents, CancellationToken cancellationToken)
    {
        var emails = consents.Select(consent => consent.EmailKey).ToArray();
        return emails.Length == 0
            ? []
            : await db.Users.Where(person => person.IsActive && emails.Contains(person.NormalizedEmail!)).Select(person => person.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The officer who has it, if still one; nobody else waits for what the requester did not do.</summary>
    private async Task<IReadOnlyList<Guid>> AssigneeAsync(Request request, CancellationToken cancellationToken) =>
        request.AssigneeId is { } assignee && assignee != request.RequesterId
            ? await WithRole(Role.Officer).Where(id => id == assignee).ToListAsync(cancellationToken)
            : [];

    /// <summary>Nobody endorses their own request.</summary>
    private IQueryable<Guid> Endorsers(Request request, RequestStep step) =>
        db.EndorsersOf(request, SwedishCalendar.DayOf(step.At)).Where(id => id != step.ActorId);

    private IQueryable<Guid> Endorsers(Guid? unitId, Guid? requesterId, DateTime now) =>
        db.EndorsersOf(unitId, SwedishCalendar.DayOf(now)).Where(id => id != requesterId);

    private IQueryable<Guid> WithRole(Role role) => db.PeopleWith(role);

    /// <summary>Nobody is told of what they did themselves, except the receipt of a submission.</summary>
    private void Add(NoticeKind kind, Request request, IEnumerable<Guid> recipients, RequestStep step) =>
        db.Outbox.AddRange(recipients
            .Where(recipient => recipient != step.ActorId || kind == NoticeKind.RequestReceived)
            .Select(recipient => NoticeOf(kind, request, recipient, step.At)));

    private static OutboxMessage NoticeOf(NoticeKind kind, Request request, Guid recipient, DateTime now) =>
        NoticeOf(kind, request.Id, request.Label, recipient, now);

    private static OutboxMessage NoticeOf(NoticeKind kind, Guid requestId, string label, Guid recipient, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = kind,
        RecipientId = recipient,
        SubjectId = requestId,
        SubjectLabel = label,
        CreatedAt = now,
    };
}
