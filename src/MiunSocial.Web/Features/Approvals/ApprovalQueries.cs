using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>The pages of officers' and heads' queues.</summary>
public sealed class ApprovalQueries(
    PortalDbContext db,
    SignedIn signedIn,
    QueueReader queues,
    DeskOfficers office,
    RulesInForce inForce,
    RegistryChoices registry,
    SavedFilters saved,
    IStringLocalizer<ApprovalsText> texts,
    IStringLocalizer<SharedText> shared)
{
    public const int PageSize = 25;

    /// <summary>Whoever has not found it by then narrows the queue.</summary>
    private const int LastPage = QueueTrail.LastPlace / PageSize;

    public async Task<IndexPage> QueueAsync(QueueQuery query, int page, CancellationToken cancellationToken)
    {
        var state = await signedIn.GetAsync(cancellationToken);
        var place = Math.Min(page, LastPage);
        var found = await queues.FindAsync(query, (place - 1) * PageSize, PageSize, cancellationToken);
        var isOfficer = state.Actor.Is(Role.Officer);
        var policy = await inForce.PolicyAsync(cancellationToken);
        var officers = isOfficer ? await office.AllAsync(cancellationToken) : [];
        return new()
        {
            Views = found.Views,
            Current = found.Current,
            Query = query,
            Rows = await RowsAsync(found.Ids, cancellationToken),
            Page = place,
            HasMore = found.HasMore && place < LastPage,
            IsNewestFirst = found.IsNewestFirst,
            Today = signedIn.Today,
            OfficersToApprove = policy.OfficersToApprove,
            WorkingDays = policy.WorkingDays,
            Officers = [.. officers.OrderByDescending(one => one.Id == state.Actor.PersonId)],
            Lists = await ListsAsync(query, officers, cancellationToken),
            Saved = isOfficer ? await saved.OfAsync(state.Actor.PersonId!.Value, SavedFilterScope.Requests, cancellationToken) : [],
        };
    }

    /// <summary>The request before or after one in a queue, with its place; null where the queue ends.</summary>
    /// <param name="reference">The one that is left. After a decision it may not be in the queue any more, and the next has its place.</param>
    public async Task<(string Reference, QueueTrail Trail)?> StepAsync(QueueTrail trail, string? reference, int direction, CancellationToken cancellationToken)
    {
        var first = Math.Max(0, trail.Place - 1);
        var ids = (await queues.FindAsync(QueueQuery.Parse(trail.Queue), first, 3, cancellationToken)).Ids;
        var references = await db.Requests.Where(request => ids.Contains(request.Id))
            .Select(request => new { request.Id, request.Reference }).ToDictionaryAsync(one => one.Id, one => one.Reference!, cancellationToken);
        var row = ids.Select(id => references[id]).ToList();
        var here = row.IndexOf(reference ?? "");
        var wanted = here >= 0 ? here + direction : trail.Place - first + (direction > 0 ? 0 : -1);
        return wanted >= 0 && wanted < row.Count ? (row[wanted], trail with { Place = first + wanted }) : null;
    }

    private async Task<IReadOnlyList<QueueRow>> RowsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }
        var rows = await Rows(db.Requests.AsNoTracking().Where(request => ids.Contains(request.Id))).ToDictionaryAsync(row => row.Id, cancellationToken);
        // One that was discarded between the two questions is not there any more.
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private IQueryable<QueueRow> Rows(IQueryable<Request> requests)
    {
        var language = TextsSetup.CurrentLanguage;
        return from request in requests
               join unit in db.Units on request.UnitId equals unit.Id
               join person in db.Users on request.RequesterId equals person.Id
               join officer in db.Users on request.AssigneeId equals (Guid?)officer.Id into officers
               from officer in officers.DefaultIfEmpty()
               join kind in db.Kinds on request.Proposal.KindId equals (Guid?)kind.Id into kinds
               from kind in kinds.DefaultIfEmpty()
               join platform in db.Platforms on kind.PlatformId equals platform.Id into platforms
               from platform in platforms.DefaultIfEmpty()
               select new QueueRow
               {
                   Id = request.Id,
                   Reference = request.Reference!,
                   Name = request.Subject ?? request.Proposal.WishedName,
                   Type = request.Type,
                   State = request.State,
                   Unit = unit.Name.In(language),
                   Requester = person.DisplayName,
                   PlatformIcon = platform == null ? null : platform!.Icon,
                   AssigneeId = request.AssigneeId,
                   Assignee = officer == null ? null : officer!.DisplayName,
                   Approvals = request.Steps.Count(step => step.From == RequestState.Review && step.To == RequestState.Review
                       && !request.Steps.Any(later => later.Number > step.Number && later.To != RequestState.Review)),
                   AwaitsAnswerFrom = request.AwaitsAnswerFrom,
                   SubmittedAt = request.SubmittedAt,
                   ReplyDueOn = request.ReplyDueOn,
                   DeadlineOn = request.DeadlineOn,
               };
    }

    private async Task<IReadOnlyList<QueueList>> ListsAsync(QueueQuery query, IReadOnlyList<DeskOfficer> officers, CancellationToken cancellationToken)
    {
        var units = (await registry.GetAsync(cancellationToken)).Units;
        return
        [
            new("type", [.. Enum.GetValues<RequestType>().Select(one => new SelectListItem(shared[$"RequestType.{one}"], one.ToString(), one == query.TypeChosen))]),
            new("unit", [.. units.Where(one => one.IsOfferedBeside() || one.Slug == query.Unit).Select(one => one.ToItem(unit => unit.Slug, query.Unit))]),
            new("assignee",
            [
                new(texts["Assignee.none"], QueueQuery.Nobody, query.Assignee == QueueQuery.Nobody),
                .. officers.Select(one => new SelectListItem(one.Name, one.Id.ToString(), string.Equals(one.Id.ToString(), query.Assignee, StringComparison.OrdinalIgnoreCase))),
            ]),
            new("state",
            [
                .. Enum.GetValues<RequestState>().Where(one => one != RequestState.Draft)
                    .Select(one => new SelectListItem(shared[$"RequestState.{one}"], one.ToString(), one == query.StateChosen)),
            ]),
        ];
    }
}
