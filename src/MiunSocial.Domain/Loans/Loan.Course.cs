using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>From handover to evaluation.</summary>
public sealed partial class Loan
{
    /// <summary>A weekend and a few working days.</summary>
    public const int DaysBeforeToHandOver = 5;

    private readonly List<LoanCheck> _checks = [];

    public IReadOnlyList<LoanCheck> Checks => _checks;

    public DateTime? HandedOverAt { get; private set; }

    /// <summary>When the password had been changed after the loan.</summary>
    public DateTime? SecuredAt { get; private set; }

    /// <summary>The channel while somebody outside the department knows its password, which no two loans may hold at once.</summary>
    public Guid? OutChannelId { get; private set; }

    /// <summary>The borrower's.</summary>
    public LoanEvaluation? Evaluation { get; private set; }

    /// <summary>The officers'.</summary>
    public LoanEvaluation? Assessment { get; private set; }

    /// <summary>Somebody outside the department still knows the password.</summary>
    public bool IsOut => Standing.IsOut;

    /// <summary>The account should have been safe again: the last day has passed, or the loan was revoked, and the password is not changed.</summary>
    public bool IsOverdue(DateOnly today) => IsOut && (State == LoanState.Revoked || today > LastDay);

    /// <summary>The first and the last day on which the account may be handed over: nobody holds the password long before the loan, or after it.</summary>
    public DaySpan HandoverDays => new(FirstDay.AddDays(-DaysBeforeToHandOver), LastDay);

    /// <exception cref="ArgumentException">A point is missing, or it is not the time; see <see cref="HandoverDays"/>.</exception>
    public void HandOver(IReadOnlyCollection<LoanPoint> ticked, Actor actor, DateTime now) =>
        Move(LoanVerb.HandOver, actor, now, text: null, apply: () =>
        {
            if (SwedishCalendar.DayOf(now) is var today && (today < HandoverDays.First || today > HandoverDays.Last))
            {
                throw new ArgumentException("It is too early, or too late, to hand over.", nameof(now));
            }
            Tick(LoanChecklists.Handover, ticked, actor, now);
            (HandedOverAt, OutChannelId) = (now, ChannelId);
        });

    /// <exception cref="ArgumentException">A point is missing: a loan is not over while the borrower knows the password.</exception>
    public void Return(IReadOnlyCollection<LoanPoint> ticked, Actor actor, DateTime now) =>
        Move(LoanVerb.Return, actor, now, text: null, apply: () =>
        {
            Tick(LoanChecklists.Return, ticked, actor, now);
            (SecuredAt, OutChannelId) = (now, null);
            LetGoOfDaysAfter(SwedishCalendar.DayOf(now));
        });

    /// <summary>Ends it at once. What had been handed over is not safe until <see cref="Secure"/>.</summary>
    public void Revoke(string reason, Actor actor, DateTime now) =>
        Move(LoanVerb.Revoke, actor, now, reason, apply: () =>
        {
            if (HandedOverAt is null)
            {
                LetGo();
            }
            else
            {
                LetGoOfDaysAfter(SwedishCalendar.DayOf(now));
            }
        });

    public void Secure(Actor actor, DateTime now) =>
        Move(LoanVerb.Secure, actor, now, text: null, apply: () =>
        {
            Tick([LoanPoint.PasswordChanged], [LoanPoint.PasswordChanged], actor, now);
            (SecuredAt, OutChannelId) = (now, null);
        });

    /// <summary>Ticks planned posts off. Nothing happens for those that are.</summary>
    /// <param name="numbers">Of the posts; see <see cref="PlannedPost.Number"/>.</param>
    public void Publish(IReadOnlyCollection<int> numbers, Actor actor, DateTime now)
    {
        var transition = Open(LoanVerb.Publish, actor);
        var published = _plan.Where(post => !post.IsPublished && numbers.Contains(post.Number)).ToList();
        foreach (var post in published)
        {
            post.PublishedAt = now;
        }
        if (published.Count > 0)
        {
            Raise(Happened(transition.Happened, actor, now, reason: null) with
            {
                After = published.ToDictionary(post => $"post{post.Number}", post => (string?)post.What),
            });
        }
    }

    /// <summary>Writes down what was removed. Nobody's page of the loan is out of date for it.</summary>
    /// <param name="id">Made with the form, so that a form sent twice is written down once.</param>
    public LoanRemoval Log(Guid id, RemovedContent removed, Actor actor, DateTime now)
    {
        var transition = Open(LoanVerb.Log, actor);
        if (removed.Problems(removed.File is not null).Any())
        {
            throw new ArgumentException("It says too little, or too much.", nameof(removed));
        }
        var removal = LoanRemoval.Of(id, this, removed, actor, now);
        removal.Tell(Happened(transition.Happened, actor, now, removal.Reason) with
        {
            After = new Dictionary<string, string?> { ["what"] = removal.What },
        });
        return removal;
    }

    public void Evaluate(LoanEvaluation evaluation, Actor actor, DateTime now) =>
        Move(LoanVerb.Evaluate, actor, now, text: null, apply: () => Evaluation = Usable(evaluation, now));

    public void Assess(LoanEvaluation assessment, Actor actor, DateTime now) =>
        Move(LoanVerb.Assess, actor, now, text: null, apply: () => Assessment = Usable(assessment, now));

    private static LoanEvaluation Usable(LoanEvaluation evaluation, DateTime now) => evaluation.Problems().Any()
        ? throw new ArgumentException("The grade or a text cannot be used.", nameof(evaluation))
        : evaluation with { At = now };

    private void Tick(IReadOnlyList<LoanPoint> needed, IReadOnlyCollection<LoanPoint> ticked, Actor actor, DateTime now)
    {
        if (needed.Except(ticked).Any())
        {
            throw new ArgumentException("The checklist is not complete.", nameof(ticked));
        }
        _checks.AddRange(needed.Select(point => new LoanCheck { Point = point, At = now, ByName = actor.Name }));
    }
}
