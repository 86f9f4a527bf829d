using MiunSocial.Domain.Loans;

namespace MiunSocial.Domain.Tests.Loans;

public sealed class LoanTransitionsTests
{
    public static TheoryData<LoanState> States => [.. Enum.GetValues<LoanState>()];

    [Fact]
    public void All_DomainAndContract_SayTheSame() =>
        Assert.Equal(LoanContract.Rows.Select(row => row.ToString()).Order(StringComparer.Ordinal), DomainRows().Order(StringComparer.Ordinal));

    [Fact]
    public void All_OneStateAndVerb_HasOneRow() => Assert.Distinct(LoanTransitions.All.Select(row => (row.From, row.Verb)));

    [Fact]
    public void All_EachVerb_HasAKindOfEventOfItsOwn()
    {
        var told = LoanTransitions.All.Select(row => (row.Verb, row.Happened)).Distinct().ToList();

        Assert.Equal(Enum.GetValues<LoanVerb>().Order(), told.Select(pair => pair.Verb).Order());
        Assert.Distinct(told.Select(pair => pair.Happened));
    }

    [Fact]
    public void All_FromTheApplication_EveryStateCanBeReached()
    {
        var reached = new HashSet<LoanState>();
        foreach (var _ in LoanTransitions.All)
        {
            reached.UnionWith(LoanTransitions.All.Where(row => row.From is not { } from || reached.Contains(from)).SelectMany(row => row.Outcomes).Select(one => one.To));
        }

        Assert.Equal(Enum.GetValues<LoanState>(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void HasEnded_State_IsTrueExactlyWhenNothingMovesItElsewhere(LoanState state) =>
        Assert.Equal(LoanContract.Rows.Where(row => row.From == state).All(row => row.To.All(to => to == state)), LoanTransitions.HasEnded(state));

    private static IEnumerable<string> DomainRows() => LoanTransitions.All.Select(row => new LoanContractRow(
        row.From, row.Verb, row.Who, row.Needs, [.. row.Outcomes.Select(outcome => outcome.To)]).ToString());
}
