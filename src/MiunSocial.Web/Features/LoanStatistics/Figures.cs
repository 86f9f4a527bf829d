using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanStatistics;

/// <summary>How many loans came to what.</summary>
public sealed record Outcomes
{
    public required int Applied { get; init; }

    /// <summary>Not decided yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>Booked, and what follows from it.</summary>
    public required int Lent { get; init; }

    public required int Declined { get; init; }

    public required int Cancelled { get; init; }

    public required int Revoked { get; init; }

    /// <summary>Their days passed without a decision, or without a handover.</summary>
    public required int Lapsed { get; init; }

    public required int Days { get; init; }

    public static Outcomes Of(IReadOnlyCollection<LoanFact> loans) => new()
    {
        Applied = loans.Count,
        Waiting = loans.Count(loan => loan.State == LoanState.Requested),
        Lent = loans.Count(loan => loan.State is LoanState.Booked or LoanState.HandedOver or LoanState.Returned),
        Declined = loans.Count(loan => loan.State == LoanState.Declined),
        Cancelled = loans.Count(loan => loan.State == LoanState.Cancelled),
        Revoked = loans.Count(loan => loan.State == LoanState.Revoked),
        Lapsed = loans.Count(loan => loan.State == LoanState.Lapsed),
        Days = loans.Sum(loan => loan.DaysLent),
    };

    /// <summary>As columns, in the order in which they are shown and exported.</summary>
    public IReadOnlyList<(string Key, int Count)> Columns =>
    [
        ("Applied", Applied), ("Waiting", Waiting), ("Lent", Lent), ("Declined", Declined), ("Cancelled", Cancelled), ("Revoked", Revoked),
        ("Lapsed", Lapsed), ("Days", Days),
    ];
}

/// <summary>A year of loans, by the month in which they start.</summary>
public sealed record YearFigures
{
    private const int Months = 12;

    public required IReadOnlyList<(DateOnly Month, Outcomes Outcomes)> ByMonth { get; init; }

    public required Outcomes Total { get; init; }

    /// <summary>Those with the most applications first.</summary>
    public required IReadOnlyList<(string Programme, Outcomes Outcomes)> ByProgramme { get; init; }

    /// <summary>Half of the decisions took no longer; null without any.</summary>
    public required TimeSpan? MedianToDecision { get; init; }

    /// <summary>Nine decisions of ten took no longer.</summary>
    public required TimeSpan? NinetiethToDecision { get; init; }

    public required Grades Borrowers { get; init; }

    public required Grades Officers { get; init; }

    public static YearFigures Of(int year, IReadOnlyList<LoanFact> loans)
    {
        var waits = loans.Select(loan => loan.ToDecision).OfType<TimeSpan>().ToList();
        return new()
        {
            ByMonth = [.. Enumerable.Range(1, Months).Select(month => (new DateOnly(year, month, 1), Outcomes.Of([.. loans.Where(loan => loan.FirstDay.Month == month)])))],
            Total = Outcomes.Of(loans),
            ByProgramme =
            [
                .. loans.GroupBy(loan => FoldedText.Fold(loan.Programme))
                    .Select(same => (Programme: same.First().Programme, Outcomes: Outcomes.Of([.. same])))
                    .OrderByDescending(one => one.Outcomes.Applied).ThenBy(one => one.Programme, StringComparer.CurrentCulture),
            ],
            MedianToDecision = waits.Within(Waits.Half),
            NinetiethToDecision = waits.Within(Waits.NineOfTen),
            Borrowers = Grades.Of(loans.Select(loan => loan.Grade)),
            Officers = Grades.Of(loans.Select(loan => loan.Assessment)),
        };
    }
}

/// <param name="Average">Null without any.</param>
public sealed record Grades(int Count, double? Average)
{
    public static Grades Of(IEnumerable<int?> grades)
    {
        var given = grades.OfType<int>().ToList();
        return new(given.Count, given.Count == 0 ? null : given.Average());
    }
}
