using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>Who hears of a loan's latest step, and who is reminded. The rows are added to the unit of work that saves the step or that they were.</summary>
public sealed class LoanNotices(PortalDbContext db)
{
    public async Task AddForLatestStepAsync(Loan loan, CancellationToken cancellationToken)
    {
        var step = loan.Steps.MaxBy(one => one.Number)!;
        foreach (var kind in ToBorrower(step))
        {
            Add(kind, loan, loan.BorrowerId is { } borrower ? [borrower] : [], step);
        }
        // Revocations and what lapsed come to all officers already.
        if (step.Verb is LoanVerb.Decline or LoanVerb.Approve && step.To != LoanState.Requested && loan.AppliedById is { } writer && writer != loan.BorrowerId)
        {
            Add(ToBorrower(step).Single(), loan, [writer], step);
        }
        foreach (var kind in ToOfficers(step))
        {
            Add(kind, loan, await OfficersAsync(kind, loan, cancellationToken), step);
        }
        if (step is { Verb: LoanVerb.Approve, To: LoanState.Booked })
        {
            AddForContact(loan, step.ActorId, step.At);
        }
    }

    /// <summary>Tells the officer on duty; nobody is told of what they took themselves.</summary>
    public void AddForContact(Loan loan, Guid? actorId, DateTime now)
    {
        if (loan.ContactId is { } contact && contact != actorId)
        {
            db.Outbox.Add(NoticeOf(NoticeKind.LoanContactNamed, loan.Id, loan.Reference, contact, now));
        }
    }

    /// <summary>Tells the borrower whom to turn to from now on.</summary>
    public void AddForChangedContact(Loan loan, DateTime now)
    {
        if (loan.BorrowerId is { } borrower)
        {
            db.Outbox.Add(NoticeOf(NoticeKind.LoanContactChanged, loan.Id, loan.Reference, borrower, now));
        }
    }

    public async Task AddReminderAsync(RemindedLoan loan, DueLoanReminder reminder, DateTime now, CancellationToken cancellationToken)
    {
        db.LoanReminders.Add(new() { LoanId = loan.Id, Kind = reminder.Kind, On = reminder.On, At = now });
        var (kind, recipients) = reminder.Kind switch
        {
            LoanReminder.StartsTomorrow => (NoticeKind.LoanStartsTomorrow, await PartiesAsync(loan, cancellationToken)),
            LoanReminder.DueBack => (NoticeKind.LoanDueBack, await PartiesAsync(loan, cancellationToken)),
            LoanReminder.Overdue => (NoticeKind.LoanOverdue, await OfficersOf(loan.BorrowerId).ToListAsync(cancellationToken)),
        };
        db.Outbox.AddRange(recipients.Select(recipient => NoticeOf(kind, loan.Id, loan.Label, recipient, now)));
    }

    /// <summary>An approval that waits for another officer's is no decision yet, and nothing to tell.</summary>
    private static IEnumerable<NoticeKind> ToBorrower(LoanStep step) => step.Verb switch
    {
        LoanVerb.Apply or LoanVerb.Change => [NoticeKind.LoanReceived],
        LoanVerb.Approve => step.To == LoanState.Requested ? [] : [NoticeKind.LoanBooked],
        LoanVerb.Decline => [NoticeKind.LoanDeclined],
        LoanVerb.HandOver => [NoticeKind.LoanHandedOver],
        LoanVerb.Return => [NoticeKind.LoanReturned],
        LoanVerb.Revoke => [NoticeKind.LoanRevoked],
        LoanVerb.Lapse => [NoticeKind.LoanLapsed],
        LoanVerb.Cancel or LoanVerb.Secure or LoanVerb.Assign or LoanVerb.Publish or LoanVerb.Log or LoanVerb.Evaluate or LoanVerb.Assess => [],
    };

    private static IEnumerable<NoticeKind> ToOfficers(LoanStep step) => step.Verb switch
    {
        LoanVerb.Apply or LoanVerb.Change => [NoticeKind.LoanAsked],
        LoanVerb.Approve => step.To == LoanState.Requested ? [NoticeKind.LoanAsked] : [],
        LoanVerb.Cancel => [NoticeKind.LoanCancelled],
        LoanVerb.Revoke => [NoticeKind.LoanRevoked],
        LoanVerb.Lapse => [NoticeKind.LoanLapsed],
        LoanVerb.Evaluate => [NoticeKind.LoanEvaluated],
        LoanVerb.Decline or LoanVerb.HandOver or LoanVerb.Return or LoanVerb.Secure or LoanVerb.Assign
            or LoanVerb.Publish or LoanVerb.Log or LoanVerb.Assess => [],
    };

    /// <summary>A decision is asked of those who can make it: neither of who wrote the application, nor of who has approved it already.</summary>
    private async Task<IEnumerable<Guid>> OfficersAsync(NoticeKind kind, Loan loan, CancellationToken cancellationToken)
    {
        var officers = await OfficersOf(loan.BorrowerId).ToListAsync(cancellationToken);
        return kind == NoticeKind.LoanAsked
            ? officers.Where(id => id != loan.AppliedById && !loan.Standing.ApproversInRound().Contains(id))
            : officers;
    }

    /// <summary>Officers, of whom nobody decides or hears of their own loan as one.</summary>
    private IQueryable<Guid> OfficersOf(Guid? borrowerId) => db.PeopleWith(Role.Officer).Where(id => id != borrowerId);

    /// <summary>The borrower and the officer on duty; all officers where nobody is who still is one.</summary>
    private async Task<IReadOnlyList<Guid>> PartiesAsync(RemindedLoan loan, CancellationToken cancellationToken) =>
        [loan.BorrowerId, .. await db.OfficersOfAsync(loan.BorrowerId, loan.ContactId, cancellationToken)];

    /// <summary>Nobody is told of what they did themselves, except the receipt of an application.</summary>
    private void Add(NoticeKind kind, Loan loan, IEnumerable<Guid> recipients, LoanStep step) =>
        db.Outbox.AddRange(recipients
            .Where(recipient => recipient != step.ActorId || kind == NoticeKind.LoanReceived)
            .Select(recipient => NoticeOf(kind, loan.Id, loan.Reference, recipient, step.At)));

    private static OutboxMessage NoticeOf(NoticeKind kind, Guid loanId, string reference, Guid recipient, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = kind,
        RecipientId = recipient,
        SubjectId = loanId,
        SubjectLabel = reference,
        CreatedAt = now,
    };
}

/// <summary>What a reminder says of its loan, and whom it concerns.</summary>
public sealed record RemindedLoan
{
    public required Guid Id { get; init; }

    public required string Label { get; init; }

    public required Guid BorrowerId { get; init; }

    public required Guid? ContactId { get; init; }
}
