using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>
/// A student's time with a channel, from application to evaluation. It moves only as <see cref="LoanTransitions"/> says; any other
/// move throws <see cref="TransitionNotAllowedException"/> and changes nothing.
/// </summary>
public sealed partial class Loan : Aggregate
{
    /// <summary>The applications that a student may have undecided at once: nobody fills the officers' desk, or wishes for a whole year.</summary>
    public const int MostUndecided = 5;

    private readonly List<LoanStep> _steps = [];
    private readonly List<PlannedPost> _plan = [];
    private readonly List<AcceptedRule> _rules = [];

    private Loan()
    {
    }

    public LoanState State { get; private set; }

    /// <summary>The number people use, such as <c>LAN-2026-0001</c>.</summary>
    public string Reference { get; private init; } = "";

    public Guid ChannelId { get; private set; }

    /// <summary>Null once the policy's time has passed.</summary>
    public Guid? BorrowerId { get; private set; }

    /// <summary>As it was when the loan was asked for; empty once the policy's time has passed.</summary>
    public string BorrowerName { get; private set; } = "";

    /// <summary>The borrower, or the officer who wrote the application for them.</summary>
    public Guid? AppliedById { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public string Programme { get; private set; } = "";

    public string Idea { get; private set; } = "";

    public string Habit { get; private set; } = "";

    public IReadOnlyList<PlannedPost> Plan => _plan;

    public IReadOnlyList<AcceptedRule> Rules => _rules;

    public IReadOnlyList<LoanStep> Steps => _steps;

    /// <summary>When it was declined, cancelled, returned or revoked, or lapsed.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The days that were asked for.</summary>
    public DaySpan Span => new(FirstDay, LastDay);

    public LoanStanding Standing => new()
    {
        State = State,
        BorrowerId = BorrowerId,
        AppliedById = AppliedById,
        Steps = _steps,
        HandedOverAt = HandedOverAt,
        SecuredAt = SecuredAt,
    };

    public IEnumerable<LoanTransition> MovesOpenTo(Actor actor) => Standing.MovesOpenTo(actor);

    /// <exception cref="TransitionNotAllowedException">The actor is neither a student nor an officer, or a student who asks for somebody else.</exception>
    /// <exception cref="ArgumentException">The application has problems, or its days cannot be had.</exception>
    public static Loan Apply(
        NewLoan begun, LoanApplication application, LoanApplicationTerms terms, Actor actor, DateTime now)
    {
        var isForSelf = actor.PersonId == begun.Borrower.Id;
        if (!(isForSelf ? actor.Is(Role.Student) : actor.Is(Role.Officer)))
        {
            throw new TransitionNotAllowedException(nameof(LoanVerb.Apply), "none");
        }
        var loan = new Loan
        {
            Id = begun.Id,
            CreatedAt = now,
            Reference = begun.Reference,
            BorrowerId = begun.Borrower.Id,
            BorrowerName = begun.Borrower.Name,
            AppliedById = actor.PersonId,
        };
        loan.Take(application, terms);
        loan.Record(LoanTransitions.Find(null, LoanVerb.Apply)!, LoanState.Requested, actor, now, text: null);
        return loan;
    }

    /// <summary>Writes the application anew. Approvals given so far were of another one, and no longer count.</summary>
    public void Change(LoanApplication application, LoanApplicationTerms terms, Actor actor, DateTime now) =>
        Move(LoanVerb.Change, actor, now, text: null, apply: () => Take(application, terms));

    public void Decline(string reason, Actor actor, DateTime now) => Move(LoanVerb.Decline, actor, now, reason);

    private void Move(LoanVerb verb, Actor actor, DateTime now, string? text, bool moreApprovalsNeeded = false, Action? apply = null)
    {
        var transition = Open(verb, actor);
        if (transition.Needs == LoanNeed.Reason && string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("A reason is needed.", nameof(text));
        }
        var to = transition.Outcomes.First(outcome => outcome.When != LoanCondition.MoreApprovalsNeeded || moreApprovalsNeeded).To;
        // What it needs is asked before anything changes: what throws leaves the loan as it was.
        apply?.Invoke();
        Record(transition, to, actor, now, text);
    }

    private LoanTransition Open(LoanVerb verb, Actor actor) => MovesOpenTo(actor).FirstOrDefault(open => open.Verb == verb)
        ?? throw new TransitionNotAllowedException(verb.ToString(), State.ToString());

    private void Record(LoanTransition transition, LoanState to, Actor actor, DateTime now, string? text)
    {
        var said = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        State = to;
        EndedAt = LoanTransitions.HasEnded(to) ? EndedAt ?? now : null;
        if (LoanTransitions.IsStep(transition.Verb))
        {
            _steps.Add(new LoanStep { Number = _steps.Count + 1, Verb = transition.Verb, From = transition.From, To = to, At = now }
                .By(actor.PersonId, actor.Name, said));
        }
        Raise(Happened(transition.Happened, actor, now, said) with
        {
            Before = transition.From is { } from ? new Dictionary<string, string?> { ["state"] = from.ToString() } : [],
            After = new Dictionary<string, string?> { ["state"] = to.ToString() },
        });
    }

    /// <summary>Whether it is what the application asks for, as it stands now.</summary>
    public bool Matches(LoanApplication application) =>
        (ChannelId, Span, Programme, Idea, Habit)
            == (application.ChannelId, application.Days, application.Programme.Trim(), application.Idea.Trim(), application.Habit.Trim())
        && _plan.OrderBy(post => post.Number).Select(post => ((DateOnly?)post.Day, post.What))
            .SequenceEqual(application.Plan.OrderBy(post => post.Day).Select(post => (post.Day, post.What.Trim())));

    private void Take(LoanApplication application, LoanApplicationTerms terms)
    {
        if (application.Problems(terms.Guideline).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException($"The application cannot be sent: {problem.Field}.", nameof(application));
        }
        var days = application.Days!.Value;
        if (LoanRules.Check(days, terms.Calendar).Count > 0)
        {
            throw new ArgumentException("The days cannot be had.", nameof(application));
        }
        (ChannelId, FirstDay, LastDay) = (application.ChannelId!.Value, days.First, days.Last);
        (Programme, Idea, Habit) = (application.Programme.Trim(), application.Idea.Trim(), application.Habit.Trim());
        _plan.Clear();
        _plan.AddRange(application.Plan.OrderBy(post => post.Day).Select((post, place) =>
            new PlannedPost { Number = place + 1, Day = post.Day!.Value, What = post.What.Trim() }));
        _rules.Clear();
        _rules.AddRange(Enum.GetValues<LoanRule>().Select(rule => new AcceptedRule(rule, terms.Guideline?.GuidelineId, terms.Guideline?.Version)));
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now, string? reason) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Reference, Reason = reason };
}

/// <param name="Id">Made with the form, so that a form sent twice makes one loan.</param>
/// <param name="Reference">The next number.</param>
public sealed record NewLoan(Guid Id, string Reference, LoanPerson Borrower);
