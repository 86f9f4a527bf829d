using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Does things to loans that somebody saw on a page, if they are still open to that person. Each is saved whole or not at all.</summary>
public sealed class LoanDeeds(PortalDbContext db, SignedIn signedIn, LoanNotices notices, RetriedSaves saves)
{
    /// <summary>Whether the move is open at all comes before what it needs: nobody is asked for a reason for what cannot be done.</summary>
    public async Task<LoanResult> DoAsync(LoanDeed deed, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(() => TryAsync(deed, actor, cancellationToken), result => result is LoanResult.Done, cancellationToken);
    }

    private async Task<LoanResult> TryAsync(LoanDeed deed, Actor actor, CancellationToken cancellationToken)
    {
        var loan = await db.Loans.AsSplitQuery().VisibleTo(actor).SingleOrDefaultAsync(one => one.Reference == deed.Reference, cancellationToken);
        if (loan is null)
        {
            return new LoanResult.NotFound();
        }
        var steps = loan.Steps.Count;
        if (deed.Seen is { } seen && steps != seen)
        {
            return deed.IsLatestOf(loan, actor) ? new LoanResult.Done(loan) : new LoanResult.Conflict(loan);
        }
        if (loan.MovesOpenTo(actor).All(move => move.Verb != deed.Verb))
        {
            return new LoanResult.Conflict(loan);
        }
        if (await deed.Act(loan, actor, signedIn.Now) is { IsEmpty: false } invalid)
        {
            return invalid;
        }
        if (loan.Steps.Count > steps)
        {
            await notices.AddForLatestStepAsync(loan, cancellationToken);
        }
        return new LoanResult.Done(loan);
    }
}

/// <summary>Something that somebody does to a loan they saw.</summary>
public sealed record LoanDeed
{
    public required string Reference { get; init; }

    public required LoanVerb Verb { get; init; }

    /// <summary>How many steps its course had on the page they saw; null for what is done beside the course, which nobody can be too late for.</summary>
    public required int? Seen { get; init; }

    /// <summary>The reason or note.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the loan holds what this very deed would have written; a form sent again with other contents is another deed.</summary>
    public Func<Loan, bool> IsWritten { get; init; } = _ => true;

    /// <summary>Does it, or says what stops it.</summary>
    public required Func<Loan, Actor, DateTime, Task<LoanResult.Invalid?>> Act { get; init; }

    /// <summary>Whether the loan's latest step is what this very deed made, as after a double click; then nobody was quicker.</summary>
    public bool IsLatestOf(Loan loan, Actor actor) =>
        loan.Steps.Count == Seen + 1
        && loan.Steps.MaxBy(step => step.Number) is { } latest
        && (latest.Verb, latest.ActorId, latest.Text) == (Verb, actor.PersonId, Text)
        && IsWritten(loan);
}
