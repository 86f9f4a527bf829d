using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>The queues of officers and heads.</summary>
public sealed class ApprovalQueries(PortalDbContext db, SignedIn signedIn)
{
    private const int PageSize = 25;
    private const int WordsAtMost = 10;

    public async Task<IndexPage> QueueAsync(string? view, string search, int page, CancellationToken cancellationToken)
    {
        var state = await signedIn.GetAsync(cancellationToken);
        var views = await ViewsAsync(state.Actor, cancellationToken);
        var current = views.FirstOrDefault(one => one.Key == view) ?? views.FirstOrDefault(one => one.Count > 0) ?? views[0];
        var rows = WithWords(In(current.Key, state.Actor), search);
        var total = search.Length > 0 ? await rows.CountAsync(cancellationToken) : current.Count;
        var pager = new Pager(page, PageSize, total).WithinReach();
        return new()
        {
            Views = views,
            Current = current,
            Search = search,
            Rows = await RowsAsync(rows, pager.Page, cancellationToken),
            Pager = pager,
            Today = signedIn.Today,
        };
    }

    private async Task<IReadOnlyList<QueueView>> ViewsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = signedIn.Today;
        var units = Units(actor);
        var counts = await db.Requests.AsNoTracking()
            .GroupBy(request => request.State)
            .Select(group => new
            {
                State = group.Key,
                Count = group.Count(),
                OthersLate = group.Count(request => request.RequesterId != actor.PersonId && request.ReplyDueOn < today),
                Others = group.Count(request => request.RequesterId != actor.PersonId),
                Endorsable = group.Count(request => request.RequesterId != actor.PersonId && units.Contains(request.EndorsingUnitId)),
            })
            .ToListAsync(cancellationToken);
        int Sum(params RequestState[] states) => counts.Where(one => states.Contains(one.State)).Sum(one => one.Count);

        int Others(RequestState state) => counts.Where(one => one.State == state).Sum(one => one.Others);

        List<QueueView> views = [];
        if (units.Length > 0)
        {
            views.Add(new("endorse", counts.Where(one => one.State == RequestState.Endorsement).Sum(one => one.Endorsable)));
        }
        if (actor.Is(Role.Officer))
        {
            views.Add(new("decide", Others(RequestState.Review)));
            views.Add(new("verify", Others(RequestState.Verification)));
            views.Add(new("late", counts.Where(one => one.State == RequestState.Review).Sum(one => one.OthersLate)));
            views.Add(new("others", Sum(RequestState.Endorsement, RequestState.Completion, RequestState.Setup)));
            views.Add(new("ended", Sum([.. Enum.GetValues<RequestState>().Where(RequestTransitions.HasEnded)])));
        }
        return views;
    }

    private IQueryable<Request> In(string view, Actor actor)
    {
        var today = signedIn.Today;
        var units = Units(actor);
        var ended = Enum.GetValues<RequestState>().Where(RequestTransitions.HasEnded).ToArray();
        var requests = db.Requests.AsNoTracking();
        return view switch
        {
            "endorse" => requests.Where(request => request.State == RequestState.Endorsement
                && request.RequesterId != actor.PersonId && units.Contains(request.EndorsingUnitId)),
            "verify" => requests.Where(request => request.State == RequestState.Verification && request.RequesterId != actor.PersonId),
            "late" => requests.Where(request => request.State == RequestState.Review
                && request.RequesterId != actor.PersonId && request.ReplyDueOn < today),
            "others" => requests.Where(request => request.State == RequestState.Endorsement
                || request.State == RequestState.Completion || request.State == RequestState.Setup),
            "ended" => requests.Where(request => ended.Contains(request.State)),
            _ => requests.Where(request => request.State == RequestState.Review && request.RequesterId != actor.PersonId),
        };
    }

    /// <summary>Every word starts some word of the request; signs alone find nothing. Folded words are letters and digits, so none is a wildcard of LIKE.</summary>
    private static IQueryable<Request> WithWords(IQueryable<Request> rows, string search)
    {
        var words = FoldedText.Words(search).Distinct().Take(WordsAtMost).ToList();
        if (words.Count == 0)
        {
            return search.Length > 0 ? rows.Where(_ => false) : rows;
        }
        foreach (var word in words)
        {
            var pattern = $"% {word}%";
            rows = rows.Where(request => EF.Functions.Like(request.SearchText, pattern));
        }
        return rows;
    }

    private Task<List<QueueRow>> RowsAsync(IQueryable<Request> requests, int page, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return (from request in requests
                join unit in db.Units on request.UnitId equals unit.Id
                join person in db.Users on request.RequesterId equals person.Id
                join kind in db.Kinds on request.Proposal.KindId equals (Guid?)kind.Id into kinds
                from kind in kinds.DefaultIfEmpty()
                join platform in db.Platforms on kind.PlatformId equals platform.Id into platforms
                from platform in platforms.DefaultIfEmpty()
                orderby request.EndedAt descending, request.ReplyDueOn == null, request.ReplyDueOn, request.SubmittedAt descending, request.Id
                select new QueueRow
                {
                    Reference = request.Reference!,
                    Name = request.Subject ?? request.Proposal.WishedName,
                    State = request.State,
                    Unit = unit.Name.In(language),
                    Requester = person.DisplayName,
                    PlatformIcon = platform == null ? null : platform!.Icon,
                    SubmittedAt = request.SubmittedAt,
                    ReplyDueOn = request.ReplyDueOn,
                })
            .Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private static Guid?[] Units(Actor actor) => actor.Is(Role.Staff) ? [.. actor.EndorsesFor.Select(unit => (Guid?)unit)] : [];
}
