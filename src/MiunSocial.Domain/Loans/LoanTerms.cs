using MiunSocial.Domain.Requests;

namespace MiunSocial.Domain.Loans;

/// <summary>What an application is taken in with.</summary>
public sealed record LoanApplicationTerms
{
    public required LoanCalendar Calendar { get; init; }

    /// <summary>The guideline that explains the rules, as it is in force.</summary>
    public required AcceptedGuideline? Guideline { get; init; }
}

/// <summary>Somebody with a part in a loan.</summary>
public sealed record LoanPerson(Guid Id, string Name);

/// <param name="Contact">The officer on duty for the borrower.</param>
/// <param name="Note">What the borrower is told about the handover.</param>
public sealed record LoanApproval(LoanPerson Contact, string? Note);
