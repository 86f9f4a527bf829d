using MiunSocial.Domain.Requests;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestTransitionsTests
{
    public static TheoryData<RequestState> States => [.. Enum.GetValues<RequestState>()];

    [Fact]
    public void All_EveryRowOfTheContract_IsInTheDomain() =>
        Assert.Empty(WorkflowContract.Rows.Select(row => row.ToString()).Except(DomainRows()));

    [Fact]
    public void All_EveryRowOfTheDomain_IsInTheContract() =>
        Assert.Empty(DomainRows().Except(WorkflowContract.Rows.Select(row => row.ToString())));

    [Fact]
    public void All_OneStateAndVerb_HasOneRow() =>
        Assert.Distinct(RequestTransitions.All.Select(row => (row.From, row.Verb)));

    [Fact]
    public void All_EachVerb_HasAKindOfEventOfItsOwn()
    {
        var told = RequestTransitions.All.Select(row => (row.Verb, row.Happened)).Distinct().ToList();

        Assert.Equal(Enum.GetValues<RequestVerb>().Order(), told.Select(pair => pair.Verb).Order());
        Assert.Distinct(told.Select(pair => pair.Happened));
    }

    [Fact]
    public void All_LastOutcomeOfARow_HoldsWhateverTheCircumstances() =>
        Assert.All(RequestTransitions.All, row =>
            Assert.Contains(row.Outcomes[^1].When, new[] { RequestCondition.Always, RequestCondition.Otherwise }));

    [Fact]
    public void All_FromDraft_EveryStateCanBeReached()
    {
        var reached = new HashSet<RequestState> { RequestState.Draft };
        foreach (var _ in RequestTransitions.All)
        {
            var next = RequestTransitions.All.Where(row => reached.Contains(row.From)).SelectMany(row => row.Outcomes).ToList();
            reached.UnionWith(next.Select(outcome => outcome.To).OfType<RequestState>());
        }

        Assert.Equal(Enum.GetValues<RequestState>(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void HasEnded_State_IsTrueExactlyWhenNothingLeavesIt(RequestState state) =>
        Assert.Equal(WorkflowContract.Rows.All(row => row.From != state), RequestTransitions.HasEnded(state));

    [Theory]
    [InlineData(RequestState.Draft, RequestParty.Requester)]
    [InlineData(RequestState.Endorsement, RequestParty.Endorser)]
    [InlineData(RequestState.Review, RequestParty.Officer)]
    [InlineData(RequestState.Completion, RequestParty.Requester)]
    [InlineData(RequestState.Setup, RequestParty.Requester)]
    [InlineData(RequestState.Verification, RequestParty.Officer)]
    [InlineData(RequestState.Completed, null)]
    public void TurnOf_State_SaysWhoseTurnItIs(RequestState state, RequestParty? turn) =>
        Assert.Equal(turn, RequestTransitions.TurnOf(state));

    [Theory]
    [InlineData(RequestVerb.Endorse, RequestState.Review, false)]
    [InlineData(RequestVerb.Decline, RequestState.Declined, true)]
    [InlineData(RequestVerb.Approve, RequestState.Review, false)]
    [InlineData(RequestVerb.Approve, RequestState.Setup, true)]
    [InlineData(RequestVerb.Approve, RequestState.Completed, true)]
    [InlineData(RequestVerb.Return, RequestState.Completion, false)]
    [InlineData(RequestVerb.Reject, RequestState.Rejected, true)]
    [InlineData(RequestVerb.Verify, RequestState.Completed, true)]
    [InlineData(RequestVerb.Withdraw, RequestState.Withdrawn, false)]
    public void Settles_Step_IsTrueForWhatDecides(RequestVerb verb, RequestState to, bool settles) =>
        Assert.Equal(settles, RequestTransitions.Settles(verb, to));

    [Fact]
    public void Find_NoSuchMove_IsNull() => Assert.Null(RequestTransitions.Find(RequestState.Rejected, RequestVerb.Approve));

    private static IEnumerable<string> DomainRows() => RequestTransitions.All.Select(row => new ContractRow(
        row.From, row.Verb, row.Who, row.Needs, [.. row.Outcomes.Select(outcome => outcome.To).OfType<RequestState>()]).ToString());
}
