using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Authorization;

public static class LoanAuthorization
{
    /// <summary>Loans that exist for the person: their own, and for officers all. To everyone else a loan is not there.</summary>
    public static IQueryable<Loan> VisibleTo(this IQueryable<Loan> loans, Actor actor) => actor.Is(Role.Officer)
        ? loans
        : loans.Where(loan => loan.BorrowerId == actor.PersonId);
}
