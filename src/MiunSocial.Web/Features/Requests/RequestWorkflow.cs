using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Requests;

/// <summary>
/// Everything that changes a request, a method per verb. Each saves the change, its history and its notices at once;
/// of two who act at the same moment one wins, and the other is told.
/// </summary>
public sealed class RequestWorkflow(
    PortalDbContext db,
    SignedIn signedIn,
    SubmissionDesk desk,
    ChannelFromRequest channels,
    RequestSaves saves)
{
    private static readonly IReadOnlyList<Problem> None = [];
    private static readonly Problem NoUnit = new(nameof(RequestDraft.UnitId), "Problem.ChooseOne");

    /// <summary>Keeps what has been written so far; makes the draft on the first call.</summary>
    public Task<RequestResult> SaveDraftAsync(RequestDraft draft, CancellationToken cancellationToken)
    {
        IReadOnlyList<Problem> tooLong = [.. AccountProposalRules.TooLong(draft.Proposal)];
        return draft.UnitId is null
            ? Task.FromResult<RequestResult>(new RequestResult.Invalid([NoUnit, .. tooLong]))
            : WriteAsync(draft, (_, _, _) => Task.FromResult(tooLong), cancellationToken);
    }

    /// <summary>Submits a draft, or a form that was never a draft. The same form sent again finds the request it made.</summary>
    public async Task<RequestResult> SubmitAsync(RequestDraft draft, CancellationToken cancellationToken) =>
        draft.UnitId is null
            ? new RequestResult.Invalid([NoUnit, .. await desk.ProblemsAsync(draft.Proposal, cancellationToken)])
            : await WriteAsync(draft, SubmitAsync, cancellationToken);

    public Task<RequestResult> ResubmitAsync(RequestMove move, AccountProposal proposal, CancellationToken cancellationToken) =>
        ActAsync(
            new()
            {
                Which = request => request.Reference == move.Reference,
                Verb = move.Verb,
                Version = move.Version,
                IsDone = (request, actor) => Task.FromResult(move.IsLatestOf(request, actor) && request.Says(request.UnitId, proposal)),
                Act = async (request, actor, now) =>
                {
                    if (!request.Says(request.UnitId, proposal))
                    {
                        request.Edit(request.UnitId, proposal, actor, now);
                    }
                    var terms = await desk.TermsForAsync(request, now, cancellationToken);
                    IReadOnlyList<Problem> problems = [.. terms.Problems, .. move.Problems()];
                    if (problems.Count == 0)
                    {
                        request.Resubmit(terms, move.Text, actor, now);
                    }
                    return problems;
                },
            },
            cancellationToken);

    public Task<RequestResult> DiscardAsync(Guid id, int version, CancellationToken cancellationToken) =>
        ActAsync(
            new()
            {
                Which = request => request.Id == id,
                Verb = RequestVerb.Discard,
                Version = version,
                Act = (request, actor, now) =>
                {
                    request.Discard(actor, now);
                    db.Requests.Remove(request);
                    return Task.FromResult(None);
                },
            },
            cancellationToken);

    public Task<RequestResult> EndorseAsync(RequestMove move, CancellationToken cancellationToken) =>
        MoveAsync(move, (request, policy, actor, now) => request.Endorse(move.Text, policy, actor, now), cancellationToken);

    public Task<RequestResult> DeclineAsync(RequestMove move, CancellationToken cancellationToken) =>
        MoveAsync(move, (request, _, actor, now) => request.Decline(move.Text!, actor, now), cancellationToken);

    public Task<RequestResult> ReturnAsync(RequestMove move, CancellationToken cancellationToken) =>
        MoveAsync(move, (request, policy, actor, now) => request.Return(move.Text!, policy, actor, now), cancellationToken);

    public Task<RequestResult> RejectAsync(RequestMove move, CancellationToken cancellationToken) =>
        MoveAsync(move, (request, _, actor, now) => request.Reject(move.Text!, actor, now), cancellationToken);

    public Task<RequestResult> SendBackAsync(RequestMove move, CancellationToken cancellationToken) =>
        MoveAsync(move, (request, policy, actor, now) => request.SendBack(move.Text!, policy, actor, now), cancellationToken);

    /// <summary>The last approval of a new account writes the planned channel into the registry.</summary>
    public Task<RequestResult> ApproveAsync(RequestMove move, CancellationToken cancellationToken) =>
        ActAsync(move, async (request, actor, now) =>
        {
            request.Approve(move.Text, await desk.PolicyAsync(cancellationToken), actor, now);
            if (request.State == RequestState.Setup)
            {
                await channels.PlanAsync(request, actor, now, cancellationToken);
            }
            return None;
        }, cancellationToken);

    /// <summary>Taking back an approved request closes its planned channel.</summary>
    public Task<RequestResult> WithdrawAsync(RequestMove move, CancellationToken cancellationToken) =>
        ActAsync(move, async (request, actor, now) =>
        {
            request.Withdraw(move.Text, actor, now);
            await channels.CancelAsync(request, actor, now, cancellationToken);
            return None;
        }, cancellationToken);

    public Task<RequestResult> ConfirmAsync(RequestMove move, LiveAccountForm form, CancellationToken cancellationToken) =>
        ActAsync(
            new()
            {
                Which = request => request.Reference == move.Reference,
                Verb = move.Verb,
                Version = move.Version,
                IsDone = async (request, actor) => move.IsLatestOf(request, actor)
                    && (await channels.ReadLiveAccountAsync(request, form, cancellationToken)).Account is { } account
                    && request.LiveAccount!.Says(account),
                Act = async (request, actor, now) =>
                {
                    var (account, problems) = await channels.ReadLiveAccountAsync(request, form, cancellationToken);
                    if (account is not null)
                    {
                        request.Confirm(account, actor, now);
                    }
                    return problems;
                },
            },
            cancellationToken);

    /// <summary>The channel becomes active, if its address is the platform's and no other channel's.</summary>
    public Task<RequestResult> VerifyAsync(RequestMove move, CancellationToken cancellationToken) =>
        ActAsync(move, async (request, actor, now) =>
        {
            var problems = await channels.AddressProblemsAsync(request, cancellationToken);
            if (problems.Count == 0)
            {
                request.Verify(actor, now);
                await channels.ActivateAsync(request, actor, now, cancellationToken);
            }
            return problems;
        }, cancellationToken);

    /// <summary>Ends every request whose deadline has passed, one by one, and closes what was planned for it.</summary>
    /// <returns>How many were ended.</returns>
    public async Task<int> ExpireDueAsync(CancellationToken cancellationToken)
    {
        var today = signedIn.Today;
        var due = await db.Requests.AsNoTracking()
            .Where(request => request.DeadlineOn < today)
            .Select(request => request.Id)
            .ToListAsync(cancellationToken);
        var ended = 0;
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            ended += await saves.SaveAsync(() => ExpireAsync(id, cancellationToken), cancellationToken) is RequestResult.Done ? 1 : 0;
        }
        return ended;
    }

    private async Task<RequestResult> ExpireAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = signedIn.Today;
        var request = await db.Requests.AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == id && one.DeadlineOn < today, cancellationToken);
        if (request is null)
        {
            return new RequestResult.NotFound();
        }
        request.Expire(signedIn.Now);
        await channels.CancelAsync(request, Actor.Clock, signedIn.Now, cancellationToken);
        return await saves.WithNoticesAsync(request, None, cancellationToken);
    }

    private async Task<IReadOnlyList<Problem>> SubmitAsync(Request request, Actor actor, DateTime now)
    {
        var terms = await desk.TermsForAsync(request, now, CancellationToken.None);
        if (terms.Problems.Count == 0)
        {
            request.Submit(terms, actor, now);
        }
        return terms.Problems;
    }

    private async Task<RequestResult> WriteAsync(
        RequestDraft draft, Func<Request, Actor, DateTime, Task<IReadOnlyList<Problem>>> then, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            var request = await db.Requests.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == draft.Id, cancellationToken);
            if (request is null)
            {
                request = Request.Start(draft.Id, RequestType.NewAccount, draft.UnitId!.Value, draft.Proposal, actor, signedIn.Now);
                db.Requests.Add(request);
            }
            else if (request.RequesterId != actor.PersonId)
            {
                return new RequestResult.NotFound();
            }
            else if (request.Says(draft.UnitId!.Value, draft.Proposal))
            {
                // The same form once more: what it asks for is there, and nothing of it is lost whichever version it was.
                if (request.State != RequestState.Draft)
                {
                    return new RequestResult.Done(request);
                }
            }
            else if (request.State != RequestState.Draft || request.Version != draft.Version)
            {
                return new RequestResult.Conflict(request);
            }
            else
            {
                request.Edit(draft.UnitId.Value, draft.Proposal, actor, signedIn.Now);
            }
            return await saves.WithNoticesAsync(request, await then(request, actor, signedIn.Now), cancellationToken);
        }, cancellationToken);
    }

    private Task<RequestResult> MoveAsync(
        RequestMove move, Action<Request, Policy, Actor, DateTime> verb, CancellationToken cancellationToken) =>
        ActAsync(move, async (request, actor, now) =>
        {
            verb(request, await desk.PolicyAsync(cancellationToken), actor, now);
            return None;
        }, cancellationToken);

    private Task<RequestResult> ActAsync(
        RequestMove move, Func<Request, Actor, DateTime, Task<IReadOnlyList<Problem>>> act, CancellationToken cancellationToken) =>
        ActAsync(
            new()
            {
                Which = request => request.Reference == move.Reference,
                Verb = move.Verb,
                Version = move.Version,
                Act = async (request, actor, now) => move.Problems().ToList() is { Count: > 0 } problems ? problems : await act(request, actor, now),
                IsDone = (request, actor) => Task.FromResult(move.IsLatestOf(request, actor)),
            },
            cancellationToken);

    /// <summary>Whether the move is open at all comes before what it needs: nobody is asked for a reason for what cannot be done.</summary>
    private async Task<RequestResult> ActAsync(Deed deed, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            var request = await db.Requests.AsSplitQuery().VisibleTo(actor).SingleOrDefaultAsync(deed.Which, cancellationToken);
            if (request is null)
            {
                return new RequestResult.NotFound();
            }
            if (request.Version != deed.Version)
            {
                return await deed.IsDone(request, actor) ? new RequestResult.Done(request) : new RequestResult.Conflict(request);
            }
            return request.MovesOpenTo(actor).Any(open => open.Verb == deed.Verb)
                ? await saves.WithNoticesAsync(request, await deed.Act(request, actor, signedIn.Now), cancellationToken)
                : new RequestResult.Conflict(request);
        }, cancellationToken);
    }

    /// <summary>Something that somebody does to a request they saw.</summary>
    private sealed record Deed
    {
        public required Expression<Func<Request, bool>> Which { get; init; }

        public required RequestVerb Verb { get; init; }

        /// <summary>The version they saw.</summary>
        public required int Version { get; init; }

        /// <summary>Does it, or gives the problems that stop it.</summary>
        public required Func<Request, Actor, DateTime, Task<IReadOnlyList<Problem>>> Act { get; init; }

        /// <summary>Whether a newer version is what this very deed made, as after a double click; then nobody was quicker.</summary>
        public Func<Request, Actor, Task<bool>> IsDone { get; init; } = (_, _) => Task.FromResult(false);
    }
}
