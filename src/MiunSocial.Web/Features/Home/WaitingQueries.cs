using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Home;

/// <summary>The requests that wait for somebody, the most pressing first: a few rows of each sort in the order of an index, never all there are.</summary>
public sealed class WaitingQueries(PortalDbContext db)
{
    private const int Shown = 6;

    public Task<List<WaitingRow>> WaitingAsync(Actor actor, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        var sorts = Sorts(actor).ToList();
        var first = sorts.Skip(1).Aggregate(sorts[0], (all, one) => all.Concat(one))
            .OrderBy(place => place.Rank).ThenBy(place => place.Due == null).ThenBy(place => place.Due).ThenBy(place => place.Id)
            .Take(Shown);
        return (from place in first
                join request in db.Requests on place.Id equals request.Id
                join unit in db.Units on request.UnitId equals unit.Id
                orderby place.Rank, place.Due == null, place.Due, place.Id
                select new WaitingRow
                {
                    Reference = request.Reference!,
                    Name = request.Subject ?? request.Proposal.WishedName,
                    State = request.State,
                    IsQuestion = place.IsQuestion,
                    Unit = unit.Name.In(language),
                    IsOwn = place.Rank == 0,
                    ReplyDueOn = request.ReplyDueOn,
                    DeadlineOn = request.DeadlineOn,
                }).ToListAsync(cancellationToken);
    }

    private IEnumerable<IQueryable<Place>> Sorts(Actor actor)
    {
        yield return Own(RequestState.Completion, actor);
        yield return Own(RequestState.Setup, actor);
        yield return Asked(actor);
        if (actor.Is(Role.Officer))
        {
            yield return ForOfficers(RequestState.Review, db.Requests.NotApprovedBy(actor.PersonId), actor);
            yield return ForOfficers(RequestState.Verification, db.Requests, actor);
            yield return Questions(actor);
        }
        if (actor.Is(Role.Staff))
        {
            foreach (var unit in actor.EndorsesFor)
            {
                yield return ToEndorse(unit, actor);
            }
        }
    }

    private IQueryable<Place> Own(RequestState state, Actor actor) => db.Requests
        .Where(request => request.RequesterId == actor.PersonId && request.State == state)
        .OrderBy(request => request.DeadlineOn)
        .Take(Shown)
        .Select(request => new Place { Id = request.Id, Rank = 0, Due = request.DeadlineOn, IsQuestion = false });

    /// <summary>One's own about which somebody waits for an answer, and which are not one's turn anyway.</summary>
    private IQueryable<Place> Asked(Actor actor) => db.Requests
        .Where(request => request.RequesterId == actor.PersonId && request.AwaitsAnswerFrom == AnswerFrom.Requester && request.EndedAt == null
            && request.State != RequestState.Completion && request.State != RequestState.Setup)
        .OrderBy(request => request.ChangedAt)
        .Take(Shown)
        .Select(request => new Place { Id = request.Id, Rank = 0, Due = request.DeadlineOn, IsQuestion = true });

    private IQueryable<Place> Questions(Actor actor)
    {
        Guid[] units = [.. actor.EndorsesFor];
        return db.Requests
            .Where(request => request.AwaitsAnswerFrom == AnswerFrom.Officers && request.EndedAt == null && request.RequesterId != actor.PersonId
                && request.State != RequestState.Review && request.State != RequestState.Verification
                && !(request.State == RequestState.Endorsement && request.EndorsingUnitId != null && units.Contains(request.EndorsingUnitId.Value)))
            .OrderBy(request => request.DeadlineOn).ThenBy(request => request.Id)
            .Take(Shown)
            .Select(request => new Place { Id = request.Id, Rank = 1, Due = request.DeadlineOn, IsQuestion = true });
    }

    private static IQueryable<Place> ForOfficers(RequestState state, IQueryable<Request> requests, Actor actor) => requests
        .Where(request => request.State == state && request.RequesterId != actor.PersonId)
        .OrderBy(request => request.ReplyDueOn).ThenBy(request => request.Id)
        .Take(Shown)
        .Select(request => new Place { Id = request.Id, Rank = 1, Due = request.ReplyDueOn, IsQuestion = false });

    private IQueryable<Place> ToEndorse(Guid unitId, Actor actor) => db.Requests
        .Where(request => request.EndorsingUnitId == unitId && request.State == RequestState.Endorsement && request.RequesterId != actor.PersonId)
        .OrderBy(request => request.SubmittedAt)
        .Take(Shown)
        .Select(request => new Place { Id = request.Id, Rank = 1, Due = request.DeadlineOn, IsQuestion = false });

    private sealed record Place
    {
        public required Guid Id { get; init; }

        /// <summary>One's own turn comes before what waits for others' sake.</summary>
        public required int Rank { get; init; }

        public required DateOnly? Due { get; init; }

        public required bool IsQuestion { get; init; }
    }
}
