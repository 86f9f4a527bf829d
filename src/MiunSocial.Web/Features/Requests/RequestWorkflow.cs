using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>
/// The moves of a request that has been submitted, a method per verb. Each saves the change, its history and its notices at once;
/// of two who act at the same moment one wins, and the other is told.
/// </summary>
public sealed class RequestWorkflow(
    PortalDbContext db,
    SignedIn signedIn,
    SubmissionDesk desk,
    ChannelFromRequest channels,
    RequestDeeds deeds,
    RequestSaves saves)
{
    private static readonly IReadOnlyList<Problem> None = [];

    private static readonly TimeSpan LeastWarning = TimeSpan.FromHours(12);

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

    /// <summary>The last approval does what was asked for: plans the channel, or changes the one that the request is about.</summary>
    public Task<RequestResult> ApproveAsync(RequestMove move, ApprovalForm form, CancellationToken cancellationToken) =>
        ActAsync(move, async (request, actor, now) =>
        {
            var (existing, addressProblems) = await channels.ReadExistingAsync(request, cancellationToken);
            var approval = form.ToApproval(move.Text, existing);
            IReadOnlyList<Problem> problems =
            [
                .. form.Problems(),
                .. addressProblems,
                // Why there is no account to register has just been said.
                .. request.ApprovalProblems(approval).Where(problem => problem.Field != nameof(approval.ExistingAccount)).Select(problem => problem with { Field = $"{RequestVerb.Approve}.{problem.Field}" }),
                .. await channels.ChangeProblemsAsync(request, cancellationToken),
            ];
            if (problems.Count > 0)
            {
                return problems;
            }
            if (request.Approve(approval, await desk.PolicyAsync(cancellationToken), actor, now))
            {
                await channels.CarryOutAsync(request, actor, now, cancellationToken);
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
        deeds.DoAsync(
            DeedOf(move) with
            {
                IsDone = async (request, actor) => move.IsLatestOf(request, actor)
                    && (await channels.ReadLiveAccountAsync(request, form, cancellationToken)).Account is { } account
                    && request.LiveAccount!.Says(account),
                Act = async (request, actor, now) =>
                {
                    var (account, problems) = await channels.ReadLiveAccountAsync(request, form, cancellationToken);
                    if (request.OpenConditions.Any(one => !form.Met.Contains(one.Number)))
                    {
                        problems = [.. problems, new($"{RequestVerb.Confirm}.{nameof(form.Met)}", "Problem.ConditionsOpen")];
                    }
                    if (account is not null && problems.Count == 0)
                    {
                        if (request.OpenConditions.Any())
                        {
                            request.Meet(form.Met, actor, now);
                        }
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

    /// <summary>
    /// Ends every request whose deadline has passed, one by one, and closes what was planned for it. One whose requester has not been
    /// warned of that very day, half a day ago at least, waits until they have been.
    /// </summary>
    /// <returns>How many were ended.</returns>
    public async Task<int> ExpireDueAsync(CancellationToken cancellationToken)
    {
        var today = signedIn.Today;
        var longAgo = signedIn.Now - LeastWarning;
        var due = await db.Requests.AsNoTracking()
            .Where(request => request.DeadlineOn < today && db.RequestReminders.Any(warned =>
                warned.RequestId == request.Id && warned.On == request.DeadlineOn && warned.At <= longAgo
                && (warned.Kind == RequestReminder.ExpiresWithinADay || warned.Kind == RequestReminder.ExpiresWithinAWeek)))
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

    /// <summary>Ticks conditions or agreed actions off; those that are ticked already stay so.</summary>
    public Task<RequestResult> MeetAsync(string reference, IReadOnlyCollection<int> numbers, CancellationToken cancellationToken) =>
        BesideAsync(reference, (request, person) => request.MayMeet(person.Actor), (request, person, now) => request.Meet(numbers, person.Actor, now), cancellationToken);

    /// <summary>Gives the word of somebody who leaves the channel or takes it over.</summary>
    public Task<RequestResult> ConsentAsync(string reference, CancellationToken cancellationToken) => BesideAsync(
        reference,
        (request, person) => request.MayConsent(EmailAddress.Normalize(person.Email)),
        (request, person, now) => request.Consent(EmailAddress.Normalize(person.Email), person.Actor, now),
        cancellationToken);

    /// <summary>What is no move: it may be done again, and nobody's move is in its way.</summary>
    private async Task<RequestResult> BesideAsync(
        string reference,
        Func<Request, SignedIn.State, bool> isOpen,
        Action<Request, SignedIn.State, DateTime> act,
        CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            var request = await db.Requests.AsSplitQuery().VisibleTo(person).SingleOrDefaultAsync(one => one.Reference == reference, cancellationToken);
            if (request is null)
            {
                return new RequestResult.NotFound();
            }
            if (!isOpen(request, person))
            {
                return new RequestResult.Conflict(request);
            }
            act(request, person, signedIn.Now);
            return new RequestResult.Done(request);
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
        deeds.DoAsync(
            DeedOf(move) with
            {
                Act = async (request, actor, now) => move.Problems().ToList() is { Count: > 0 } problems ? problems : await act(request, actor, now),
            },
            cancellationToken);

    private static RequestDeed DeedOf(RequestMove move) => new()
    {
        Which = request => request.Reference == move.Reference,
        Seen = move.Seen,
        IsOpen = (request, actor) => request.MovesOpenTo(actor).Any(open => open.Verb == move.Verb),
        IsDone = (request, actor) => Task.FromResult(move.IsLatestOf(request, actor)),
        Act = (_, _, _) => Task.FromResult(None),
    };
}
