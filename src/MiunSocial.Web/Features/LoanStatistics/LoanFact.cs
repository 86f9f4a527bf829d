using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Features.LoanStatistics;

/// <summary>What figures are made of: a loan without anybody in it.</summary>
public sealed record LoanFact
{
    public required DateOnly FirstDay { get; init; }

    public required LoanState State { get; init; }

    public required string Programme { get; init; }

    /// <summary>Days on which the borrower had the channel; none before it is handed over.</summary>
    public required int DaysLent { get; init; }

    /// <summary>From the application to the decision; null until there is one.</summary>
    public required TimeSpan? ToDecision { get; init; }

    /// <summary>The borrower's.</summary>
    public required int? Grade { get; init; }

    /// <summary>The officers'.</summary>
    public required int? Assessment { get; init; }
}
