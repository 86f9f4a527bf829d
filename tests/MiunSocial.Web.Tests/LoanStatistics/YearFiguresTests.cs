using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.LoanStatistics;

namespace MiunSocial.Web.Tests.LoanStatistics;

/// <summary>Loans are counted in the month they start, by what became of them.</summary>
public sealed class YearFiguresTests
{
    private static readonly LoanFact Returned = new()
    {
        FirstDay = new(2026, 3, 31),
        State = LoanState.Returned,
        Programme = "Medieprogrammet",
        DaysLent = 5,
        ToDecision = TimeSpan.FromDays(2),
        Grade = 5,
        Assessment = 3,
    };

    [Fact]
    public void Loans_CountInTheMonthTheyStart_ByWhatBecameOfThem()
    {
        var figures = YearFigures.Of(2026,
        [
            Returned,
            Returned with { State = LoanState.HandedOver, DaysLent = 2 },
            Returned with { State = LoanState.Booked, DaysLent = 0, FirstDay = new(2026, 4, 1) },
            .. new[] { LoanState.Requested, LoanState.Declined, LoanState.Cancelled, LoanState.Revoked, LoanState.Lapsed }.Select(state => Returned with { State = state, DaysLent = 0, FirstDay = new(2026, 4, 2) }),
        ]);

        Assert.Equal(12, figures.ByMonth.Count);
        Assert.Equal([2, 0, 2, 0, 0, 0, 0, 7], figures.ByMonth[2].Outcomes.Columns.Select(column => column.Count));
        Assert.Equal([6, 1, 1, 1, 1, 1, 1, 0], figures.ByMonth[3].Outcomes.Columns.Select(column => column.Count));
        Assert.Equal([8, 1, 3, 1, 1, 1, 1, 7], figures.Total.Columns.Select(column => column.Count));
    }

    [Fact]
    public void EveryState_CountsOnce() => Assert.All(Enum.GetValues<LoanState>(), state =>
        Assert.Equal(1, Outcomes.Of([Returned with { State = state }]).Columns.Where(column => column.Key is not ("Applied" or "Days")).Sum(column => column.Count)));

    [Fact]
    public void Waits_AreThoseThatSoManyDidNotExceed()
    {
        var figures = YearFigures.Of(2026, [.. Enumerable.Range(1, 10).Select(days => Returned with { ToDecision = TimeSpan.FromDays(days) }), Returned with { ToDecision = null }]);

        Assert.Equal((TimeSpan.FromDays(5), TimeSpan.FromDays(9)), (figures.MedianToDecision, figures.NinetiethToDecision));
    }

    [Fact]
    public void Programmes_AreTheSameHoweverTheyAreTyped()
    {
        var figures = YearFigures.Of(2026, [Returned with { Programme = "Sjuksköterska" }, Returned, Returned with { Programme = "medieprogrammet" }]);

        Assert.Equal([("Medieprogrammet", 2), ("Sjuksköterska", 1)], figures.ByProgramme.Select(one => (one.Programme, one.Outcomes.Applied)));
    }

    [Fact]
    public void Grades_AreAveragesOfThoseGiven()
    {
        var figures = YearFigures.Of(2026, [Returned, Returned with { Grade = 2, Assessment = null }, Returned with { Grade = null }]);

        Assert.Equal(new Grades(2, 3.5), figures.Borrowers);
        Assert.Equal(new Grades(2, 3), figures.Officers);
    }

    [Fact]
    public void YearWithoutLoans_HasNoFigures()
    {
        var figures = YearFigures.Of(2026, []);

        Assert.Null(figures.MedianToDecision);
        Assert.Equal(new Grades(0, null), figures.Borrowers);
        Assert.Empty(figures.ByProgramme);
    }
}
