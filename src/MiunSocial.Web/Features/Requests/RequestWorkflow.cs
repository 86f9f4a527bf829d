using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
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
    RequestNotices notices,
    IDatabaseFaults faults)
{
    /// <summary>How often a save is tried again when another request took the same number or address at the same moment.</summary>
    private const int Attempts = 8;

    private static readonly IReadOnlyList<Problem> None = [];

    /// <summary>Keeps what has been written so far; makes the draft on the first call.</summary>
    public Task<RequestResult> SaveDraftAsync(RequestDraft draft, CancellationToken cancellationToken) =>
        WriteAsync(draft, (_, _, _) => Task.FromResult<IReadOnlyList<Problem>>([.. AccountProposalRules.TooLong(draft.Proposal)]), cancellationToken);

    /// <summary>Submits a draft, or a form that was never a draft. The same form sent again finds the request it made.</summary>
    public Task<RequestResult> SubmitAsync(RequestDraft draft, CancellationToken cancellationToken) =>
        WriteAsync(draft, SubmitAsync, cancellationToken);

    public Task<RequestResult> ResubmitAsync(string reference, RequestDraft draft, string? answer, CancellationToken cancellationToken) =>
        ActAsync(
            request => request.Reference == reference,
            draft.Version,
            async (request, actor, now) =>
            {
                request.Edit(request.UnitId, draft.Proposal, actor, now);
                var terms = await desk.TermsForAsync(request, now, cancellationToken);
                if (terms.Problems.Count == 0)
                {
                    request.Resubmit(terms, answer, actor, now);
                }
                return terms.Problems;
            },
            cancellationToken);

    public Task<RequestResult> DiscardAsync(Guid id, int version, CancellationToken cancellationToken) =>
        ActAsync(
            request => request.Id == id,
            version,
            (request, actor, now) =>
            {
                request.Discard(actor, now);
                db.Requests.Remove(request);
                return Task.FromResult(None);
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
        ActAsync(move, async (request, actor, now) =>
        {
            var (account, problems) = await channels.ReadLiveAccountAsync(request, form, cancellationToken);
            if (account is not null)
            {
                request.Confirm(account, actor, now);
            }
            return problems;
        }, cancellationToken);

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
            ended += await SaveAsync(() => ExpireAsync(id, cancellationToken), cancellationToken) is RequestResult.Done ? 1 : 0;
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
        return await AfterAsync(request, None, cancellationToken);
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
        if (draft.UnitId is not { } unitId || !await db.Units.AnyAsync(unit => unit.Id == unitId, cancellationToken))
        {
            return new RequestResult.Invalid([new(nameof(RequestDraft.UnitId), "Problem.ChooseOne")]);
        }
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await SaveAsync(async () =>
        {
            var request = await db.Requests.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == draft.Id, cancellationToken);
            if (request is { State: not RequestState.Draft } && request.RequesterId == actor.PersonId)
            {
                return new RequestResult.Done(request);
            }
            if (request is not null && request.RequesterId != actor.PersonId)
            {
                return new RequestResult.NotFound();
            }
            if (request is null)
            {
                request = Request.Start(draft.Id, RequestType.NewAccount, unitId, draft.Proposal, actor, signedIn.Now);
                db.Requests.Add(request);
            }
            else if (request.Version == draft.Version)
            {
                request.Edit(unitId, draft.Proposal, actor, signedIn.Now);
            }
            else if (!request.Says(unitId, draft.Proposal))
            {
                return new RequestResult.Conflict(request);
            }
            return await AfterAsync(request, await then(request, actor, signedIn.Now), cancellationToken);
        }, cancellationToken);
    }

    private Task<RequestResult> MoveAsync(
        RequestMove move, Action<Request, Policy, Actor, DateTime> verb, CancellationToken cancellationToken) =>
        ActAsync(move, async (request, actor, now) =>
        {
            verb(request, await desk.PolicyAsync(cancellationToken), actor, now);
            return None;
        }, cancellationToken);

    private async Task<RequestResult> ActAsync(
        RequestMove move, Func<Request, Actor, DateTime, Task<IReadOnlyList<Problem>>> act, CancellationToken cancellationToken)
    {
        var problems = move.Problems().ToList();
        if (problems.Count > 0)
        {
            return new RequestResult.Invalid(problems);
        }
        var result = await ActAsync(request => request.Reference == move.Reference, move.Version, act, cancellationToken);
        return result is RequestResult.Conflict { Request: var request } && move.IsLatestIn(request, await signedIn.ActorAsync(cancellationToken))
            ? new RequestResult.Done(request)
            : result;
    }

    private async Task<RequestResult> ActAsync(
        Expression<Func<Request, bool>> which,
        int version,
        Func<Request, Actor, DateTime, Task<IReadOnlyList<Problem>>> act,
        CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await SaveAsync(async () =>
        {
            var request = await db.Requests.AsSplitQuery().VisibleTo(actor).SingleOrDefaultAsync(which, cancellationToken);
            if (request is null)
            {
                return new RequestResult.NotFound();
            }
            if (request.Version != version)
            {
                return new RequestResult.Conflict(request);
            }
            try
            {
                return await AfterAsync(request, await act(request, actor, signedIn.Now), cancellationToken);
            }
            catch (TransitionNotAllowedException)
            {
                return new RequestResult.Conflict(request);
            }
        }, cancellationToken);
    }

    private async Task<RequestResult> AfterAsync(Request request, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        if (problems.Count > 0)
        {
            return new RequestResult.Invalid(problems);
        }
        if (request.Events.Any(happened => RequestTransitions.IsStep(happened.Kind)))
        {
            await notices.AddForLatestStepAsync(request, cancellationToken);
        }
        return new RequestResult.Done(request);
    }

    /// <summary>Saves what was done; whoever lost a race starts over from what is there now.</summary>
    private async Task<RequestResult> SaveAsync(Func<Task<RequestResult>> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await act();
            if (result is not RequestResult.Done)
            {
                return result;
            }
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && IsLostRace(exception))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private bool IsLostRace(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || faults.IsUniqueViolation(exception);
}
