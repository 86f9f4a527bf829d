namespace MiunSocial.Domain.Loans;

/// <summary>One thing somebody did with a loan. Steps are added and stay; only the borrower's name and everybody's words go when the policy's time has passed.</summary>
public sealed class LoanStep
{
    public required int Number { get; init; }

    public required LoanVerb Verb { get; init; }

    /// <summary>Null where the loan began.</summary>
    public required LoanState? From { get; init; }

    public required LoanState To { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null for a borrower who has been forgotten.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>As it was then; empty for a borrower who has been forgotten.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The reason or note, in the actor's words.</summary>
    public string? Text { get; private set; }

    /// <summary>Who did it, and what they said.</summary>
    internal LoanStep By(Guid? actorId, string actorName, string? text)
    {
        (ActorId, ActorName, Text) = (actorId, actorName, text);
        return this;
    }

    /// <summary>Officers stay named for what they did; what they wrote was about the borrower.</summary>
    internal void Forget(Guid? borrower) =>
        (ActorId, ActorName, Text) = ActorId == borrower ? (null, "", null) : (ActorId, ActorName, (string?)null);
}
