using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>What became of something that somebody tried to do with a loan.</summary>
public abstract record LoanResult
{
    public sealed record Done(Loan Loan) : LoanResult;

    /// <summary>It is not there, or not for this person.</summary>
    public sealed record NotFound : LoanResult;

    /// <summary>Somebody was quicker, or the move is not open to this person. Nothing changed.</summary>
    public sealed record Conflict(Loan Loan) : LoanResult;

    /// <summary>Something must be corrected first. Nothing changed.</summary>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : LoanResult
    {
        /// <summary>Why the days cannot be had.</summary>
        public IReadOnlyList<LoanRefusal> Refusals { get; init; } = [];

        /// <summary>The nearest days that can.</summary>
        public IReadOnlyList<DaySpan> Free { get; init; } = [];

        public bool IsEmpty => Problems.Count == 0 && Refusals.Count == 0;
    }
}
