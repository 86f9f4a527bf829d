using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>What settles who may do what with a loan now. Pages read it without loading the whole loan.</summary>
public sealed record LoanStanding
{
    public required LoanState State { get; init; }

    /// <summary>Null once the policy's time has passed and history keeps the facts without the person.</summary>
    public required Guid? BorrowerId { get; init; }

    public required Guid? AppliedById { get; init; }

    public required IReadOnlyList<LoanStep> Steps { get; init; }

    public required DateTime? HandedOverAt { get; init; }

    /// <summary>When the password was changed after the loan.</summary>
    public required DateTime? SecuredAt { get; init; }

    /// <summary>Somebody outside the department still knows the password.</summary>
    public bool IsOut => HandedOverAt is not null && SecuredAt is null;

    /// <summary>Moves this actor could make now, whatever they may still have to fill in.</summary>
    public IEnumerable<LoanTransition> MovesOpenTo(Actor actor) => LoanTransitions.From(State)
        .Where(transition => IsParty(transition.Who, actor) && !IsDone(transition.Verb, actor));

    /// <summary>Who has approved since the application was last changed.</summary>
    public IEnumerable<Guid?> ApproversInRound() => Steps
        .OrderByDescending(step => step.Number)
        .TakeWhile(step => step is { Verb: LoanVerb.Approve, To: LoanState.Requested })
        .Select(step => step.ActorId);

    private bool IsParty(LoanParty party, Actor actor)
    {
        var isBorrower = actor.PersonId is { } id && id == BorrowerId;
        return party switch
        {
            LoanParty.Applicant => actor.Is(Role.Student) || actor.Is(Role.Officer),
            LoanParty.Borrower => isBorrower,
            LoanParty.Officer => !isBorrower && actor.Is(Role.Officer),
            LoanParty.OtherOfficer => !isBorrower && actor.PersonId != AppliedById && actor.Is(Role.Officer),
            LoanParty.Clock => actor.IsClock,
        };
    }

    /// <summary>Nobody approves twice in a round, evaluates twice or a borrower who has been forgotten, or secures what is safe.</summary>
    private bool IsDone(LoanVerb verb, Actor actor) => verb switch
    {
        LoanVerb.Approve => ApproversInRound().Contains(actor.PersonId),
        LoanVerb.Secure => !IsOut,
        LoanVerb.Evaluate or LoanVerb.Assess => BorrowerId is null || Steps.Any(step => step.Verb == verb),
        _ => false,
    };
}
