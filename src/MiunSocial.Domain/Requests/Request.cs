using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>
/// What a department asks of communications, from draft to end. It moves only as <see cref="RequestTransitions"/> says;
/// any other move throws <see cref="TransitionNotAllowedException"/> and changes nothing.
/// </summary>
public sealed partial class Request : Aggregate
{
    private readonly List<RequestStep> _steps = [];

    private Request()
    {
    }

    public RequestType Type { get; private init; }

    public RequestState State { get; private set; }

    /// <summary>The number people use, such as <c>KOM-2026-0001</c>; given when it is first submitted.</summary>
    public string? Reference { get; private set; }

    public Guid RequesterId { get; private init; }

    public Guid UnitId { get; private set; }

    /// <summary>The unit whose head is asked: the request's own, or the nearest above it with a head. Set on submission.</summary>
    public Guid? EndorsingUnitId { get; private set; }

    public LiveAccount? LiveAccount { get; private set; }

    /// <summary>The channel it is about, or the one that grew from its approval.</summary>
    public Guid? ChannelId { get; private set; }

    /// <summary>The ended request that this one was copied from.</summary>
    public Guid? FollowsId { get; private init; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The last day of the promised reply. Null before review, and while the clock stands still in Completion.</summary>
    public DateOnly? ReplyDueOn { get; private set; }

    /// <summary>The last day the requester may answer; the request expires after it.</summary>
    public DateOnly? DeadlineOn { get; private set; }

    /// <summary>Working days of the promise that were left when the request was returned.</summary>
    public int? ReplyDaysLeft { get; private set; }

    public IReadOnlyList<RequestStep> Steps => _steps;

    /// <summary>Moves this actor could make now, whatever they may still have to fill in.</summary>
    public IEnumerable<RequestTransition> MovesOpenTo(Actor actor) => Standing.MovesOpenTo(actor);

    public RequestStanding Standing =>
        new() { State = State, RequesterId = RequesterId, EndorsingUnitId = EndorsingUnitId, Steps = _steps };

    public void Submit(SubmissionTerms terms, Actor actor, DateTime now) =>
        Move(RequestVerb.Submit, actor, now, text: null, new() { Terms = terms, Apply = () => Accept(terms, now) });

    /// <summary>Says that the draft may be deleted; whoever keeps the data deletes it.</summary>
    public void Discard(Actor actor, DateTime now) => Move(RequestVerb.Discard, actor, now, text: null);

    public void Endorse(string? note, Policy policy, Actor actor, DateTime now) =>
        Move(RequestVerb.Endorse, actor, now, note, new() { Apply = () => StartReplyClock(policy, policy.ReplyPromiseWorkingDays, now) });

    public void Decline(string reason, Actor actor, DateTime now) => Move(RequestVerb.Decline, actor, now, reason);

    public void Return(string message, Policy policy, Actor actor, DateTime now) =>
        Move(RequestVerb.Return, actor, now, message, new()
        {
            Apply = () =>
            {
                StopReplyClock(policy, now);
                // It was agreed on with an approval that no longer binds.
                FollowUpOn = null;
            },
        });

    public void Resubmit(SubmissionTerms terms, string? answer, Actor actor, DateTime now) =>
        Move(RequestVerb.Resubmit, actor, now, answer, new()
        {
            Terms = terms,
            Apply = () =>
            {
                Name(terms.Consents, now);
                // Who got it back on the last day has a working day to read the answer.
                StartReplyClock(terms.Policy, Math.Max(1, ReplyDaysLeft ?? terms.Policy.ReplyPromiseWorkingDays), now);
            },
        });

    /// <returns>Whether this approval was the last one needed.</returns>
    /// <exception cref="ArgumentException">The approval lacks what the type asks for.</exception>
    public bool Approve(Approval approval, Policy policy, Actor actor, DateTime now)
    {
        var isLast = Standing.ApproversInRound().Count() + 1 >= policy.OfficersToApprove;
        Move(RequestVerb.Approve, actor, now, approval.Text, new()
        {
            Approval = approval,
            MoreApprovalsNeeded = !isLast,
            Apply = () => Accept(approval, policy, now),
        });
        return isLast;
    }

    public void Reject(string reason, Actor actor, DateTime now) => Move(RequestVerb.Reject, actor, now, reason);

    public void Confirm(LiveAccount account, Actor actor, DateTime now) =>
        Move(RequestVerb.Confirm, actor, now, text: null, new() { Account = account, Apply = () => LiveAccount = account });

    public void SendBack(string message, Policy policy, Actor actor, DateTime now) =>
        Move(RequestVerb.SendBack, actor, now, message, new() { Apply = () => DeadlineOn = DaysFrom(now, policy.SetupDays) });

    public void Verify(Actor actor, DateTime now) => Move(RequestVerb.Verify, actor, now, text: null);

    public void Withdraw(string? reason, Actor actor, DateTime now) => Move(RequestVerb.Withdraw, actor, now, reason);

    /// <summary>Ends a request whose requester did not answer in time; only after <see cref="DeadlineOn"/>.</summary>
    public void Expire(DateTime now)
    {
        if (DeadlineOn is not { } deadline || SwedishCalendar.DayOf(now) <= deadline)
        {
            throw new TransitionNotAllowedException(nameof(RequestVerb.Expire), State.ToString());
        }
        Move(RequestVerb.Expire, Actor.Clock, now, text: null);
    }

    /// <summary>Says that a draft nobody has touched for as long as the policy says may be deleted; whoever keeps the data deletes it.</summary>
    public void RemoveOldDraft(Policy policy, DateTime now)
    {
        if (State != RequestState.Draft || SwedishCalendar.DayOf(now) <= RequestReminders.LastDayOfDraft(ChangedAt, policy))
        {
            throw new TransitionNotAllowedException(nameof(RemoveOldDraft), State.ToString());
        }
        Raise(Happened(HistoryKind.RequestDraftRemoved, Actor.Clock, now, reason: null) with { SubjectLabel = DayBegun });
    }

    private sealed record MoveContext
    {
        public SubmissionTerms? Terms { get; init; }

        public LiveAccount? Account { get; init; }

        public Approval? Approval { get; init; }

        public bool MoreApprovalsNeeded { get; init; }

        public Action? Apply { get; init; }
    }

    private void Move(RequestVerb verb, Actor actor, DateTime now, string? text, MoveContext? context = null)
    {
        context ??= new();
        var transition = MovesOpenTo(actor).FirstOrDefault(open => open.Verb == verb)
            ?? throw new TransitionNotAllowedException(verb.ToString(), State.ToString());
        RequireWhatIsNeeded(transition, text, context);

        var to = transition.Outcomes.First(outcome => Holds(outcome.When, context)).To;
        var from = State;
        if (to is { } next)
        {
            State = next;
            DeadlineOn = null;
            AwaitsAnswerFrom = null;
            EndedAt = RequestTransitions.HasEnded(next) ? now : null;
            _steps.Add(StepOf(verb, from, actor, now, text));
        }
        var account = LiveAccount;
        context.Apply?.Invoke();
        var isOther = !ReferenceEquals(account, LiveAccount);
        Raise(Happened(transition.HappenedTo(Type), actor, now, text) with
        {
            Before = Facts(from, isOther ? account : null),
            After = Facts(to, isOther ? LiveAccount : null),
        });
    }

    /// <param name="account">The account that the move names, or takes the place of.</param>
    private static Dictionary<string, string?> Facts(RequestState? state, LiveAccount? account) =>
        new([new("state", state?.ToString()), .. account?.Facts() ?? []]);

    private void RequireWhatIsNeeded(RequestTransition transition, string? text, MoveContext context)
    {
        if (transition.Needs is RequestNeed.Reason or RequestNeed.Message)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text);
        }
        if (transition.Needs == RequestNeed.ValidForm && context.Terms!.Problems.Count > 0)
        {
            throw new ArgumentException("The form still has problems.", nameof(context));
        }
        if (transition.Needs == RequestNeed.ConfirmedAccount
            && context.Account is not { Address.Length: > 0, Administrators.Count: > 0, HasTwoStepSignIn: true })
        {
            throw new ArgumentException("The account lacks an address, administrators or two-step sign-in.", nameof(context));
        }
        if (transition.Needs == RequestNeed.ConfirmedAccount && OpenConditions.Any())
        {
            throw new ArgumentException("Not all conditions are met.", nameof(context));
        }
        if (context.Approval is { } approval && ApprovalProblems(approval).FirstOrDefault() is { } lacking)
        {
            throw new ArgumentException($"The approval lacks {lacking.Field}.", nameof(context));
        }
    }

    private bool Holds(RequestCondition condition, MoveContext context) => condition switch
    {
        RequestCondition.Always or RequestCondition.Otherwise => true,
        RequestCondition.NoEndorsementNeeded =>
            !context.Terms!.Policy.NeedsEndorsement(Type) || context.Terms.IsRequesterHead,
        RequestCondition.MoreApprovalsNeeded => context.MoreApprovalsNeeded,
        RequestCondition.IsNewAccount => Type == RequestType.NewAccount,
        RequestCondition.IsExistingAccount => Type == RequestType.RegisterExisting,
    };

    private void Accept(SubmissionTerms terms, DateTime now)
    {
        Reference ??= terms.Reference;
        IndexForSearch();
        EndorsingUnitId = terms.EndorsingUnitId;
        SubmittedAt = now;
        Name(terms.Consents, now);
        if (State == RequestState.Review)
        {
            StartReplyClock(terms.Policy, terms.Policy.ReplyPromiseWorkingDays, now);
        }
    }

    private void StartReplyClock(Policy policy, int workingDays, DateTime now)
    {
        ReplyDueOn = policy.WorkingDays.Add(SwedishCalendar.DayOf(now), workingDays);
        ReplyDaysLeft = null;
    }

    private void StopReplyClock(Policy policy, DateTime now)
    {
        var today = SwedishCalendar.DayOf(now);
        ReplyDaysLeft = ReplyDueOn is { } due ? policy.WorkingDays.Between(today, due) : null;
        ReplyDueOn = null;
        DeadlineOn = DaysFrom(now, policy.CompletionDays);
    }

    private static DateOnly DaysFrom(DateTime now, int days) => SwedishCalendar.DayOf(now).AddDays(days);

    private RequestStep StepOf(RequestVerb verb, RequestState from, Actor actor, DateTime now, string? text) => new()
    {
        Number = _steps.Count + 1,
        Verb = verb,
        From = from,
        To = State,
        At = now,
        ActorId = actor.PersonId,
        ActorName = actor.Name,
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
    };

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now, string? reason) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Label, Reason = reason };
}
