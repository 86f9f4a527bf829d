using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Conditions of an approval and actions agreed on: what binds, and who ticks it off.</summary>
public sealed class RequestUndertakingTests
{
    private static readonly Approval OnTwoConditions = new() { Undertakings = [new(" Alternative texts. "), new("A stand-in.", "Max Myr", new(2026, 5, 1))] };

    [Fact]
    public void Approve_OnConditions_KeepsThemAsTheyWereSet()
    {
        var request = Approved();

        Assert.Equal([1, 2], request.Undertakings.Select(one => one.Number));
        Assert.Equal([("Alternative texts.", "", (DateOnly?)null), ("A stand-in.", "Max Myr", new(2026, 5, 1))], request.Undertakings.Select(one => (one.Text, one.Who, one.DueOn)));
        Assert.All(request.Undertakings, one => Assert.Equal(request.Steps[^1].Number, one.StepNumber));
        Assert.Equal(2, request.OpenConditions.Count());
    }

    [Fact]
    public void Meet_ByTheRequester_TicksOffWhatIsNamedAndOnlyOnce()
    {
        var request = Approved();

        request.Meet([2, 7], Cast.Requester, Moments.Monday);
        request.Meet([2], Cast.Requester, Moments.Monday.AddDays(1));

        Assert.Equal([(false, null), (true, "Rut Requester")], request.Undertakings.Select(one => (one.IsMet, one.MetByName)));
        Assert.Equal(Moments.Monday, request.Undertakings[1].MetAt);
        Assert.Equal("A stand-in.", request.OnlyEvent().After["undertaking2"]);
        Assert.Equal(HistoryKind.RequestUndertakingMet, request.OnlyEvent().Kind);
    }

    [Fact]
    public void Confirm_WhileAConditionIsOpen_IsRefusedAndThenNot()
    {
        var request = Approved();
        request.Meet([1], Cast.Requester, Moments.Monday);

        request.AssertLacking(early => early.Confirm(Proposals.Live, Cast.Requester, Moments.Monday));

        request.Meet([2], Cast.Requester, Moments.Monday);
        request.Confirm(Proposals.Live, Cast.Requester, Moments.Monday);
        Assert.Equal(RequestState.Verification, request.State);
    }

    [Fact]
    public void Meet_ByAnyoneElseOrAtAnyOtherTime_IsRefused()
    {
        Assert.All(Cast.All.Where(member => !member.Parties.Contains(RequestParty.Requester)), member =>
            Approved().AssertRefused(request => request.Meet([1], member.Actor, Moments.Monday)));
        Assert.All(Enum.GetValues<RequestState>().Except([RequestState.Setup]), state =>
            RequestBuilder.NewAccount(state).AssertRefused(request => request.Meet([1], Cast.Requester, Moments.Monday)));
    }

    [Fact]
    public void Actions_AgreedOn_AreTickedOffByEitherSideOnceItIsDecided()
    {
        var request = new RequestBuilder(RequestType.Develop).In(RequestState.Review);
        request.AssertRefused(early => early.Meet([1], Cast.Requester, Moments.Monday));
        request.Approve(OnTwoConditions with { FollowUpOn = new(2026, 9, 1) }, new(), Cast.Officer, Moments.Monday);

        request.Meet([1], Cast.Requester, Moments.Monday);
        request.Meet([2], Cast.SecondOfficer, Moments.Monday);

        Assert.Equal(["Rut Requester", "Ottilia Officer"], request.Undertakings.Select(one => one.MetByName));
        Assert.Equal(new DateOnly(2026, 9, 1), request.FollowUpOn);
        Assert.Empty(request.OpenConditions);
        request.AssertRefused(done => done.Meet([1], Cast.Head, Moments.Monday));
    }

    [Fact]
    public void Conditions_OfARoundThatEndedWithAReturn_DoNotBind()
    {
        var twoOfficers = new Policy { OfficersToApprove = 2 };
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Approve(OnTwoConditions, twoOfficers, Cast.Officer, Moments.Monday);
        request.Use(RequestVerb.Return, Cast.SecondOfficer);
        request.Use(RequestVerb.Resubmit, Cast.Requester);

        request.Approve(new() { Undertakings = [new("A third.")] }, new(), Cast.SecondOfficer, Moments.Monday);

        Assert.Equal([1, 2, 3], request.Undertakings.Select(one => one.Number));
        Assert.Equal(["A third."], request.BindingUndertakings.Select(one => one.Text));
        request.Meet([1, 2, 3], Cast.Requester, Moments.Monday);
        Assert.Equal([false, false, true], request.Undertakings.Select(one => one.IsMet));
        request.Confirm(Proposals.Live, Cast.Requester, Moments.Monday);
    }

    [Fact]
    public void Conditions_OfTwoOfficersInOneRound_BindTogether()
    {
        var twoOfficers = new Policy { OfficersToApprove = 2 };
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Approve(new() { Undertakings = [new("One.")] }, twoOfficers, Cast.Officer, Moments.Monday);
        request.Approve(new() { Undertakings = [new("Two.")] }, twoOfficers, Cast.SecondOfficer, Moments.Monday);

        Assert.Equal(["One.", "Two."], request.OpenConditions.Select(one => one.Text));
    }

    [Theory]
    [InlineData(RequestVerb.Return, true)]
    [InlineData(RequestVerb.Reject, true)]
    [InlineData(RequestVerb.Withdraw, true)]
    [InlineData(RequestVerb.Approve, false)]
    public void Approval_ThatWaitsForAnother_LapsesWithWhatItSetUnlessThatFollows(RequestVerb next, bool hasLapsed)
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Approve(OnTwoConditions, new() { OfficersToApprove = 2 }, Cast.Officer, Moments.Monday);
        var approval = request.Steps[^1];
        Assert.False(request.Standing.HasLapsed(approval));
        Assert.Equal(2, request.BindingUndertakings.Count());

        request.Use(next, next == RequestVerb.Withdraw ? Cast.Requester : Cast.SecondOfficer);

        Assert.Equal(hasLapsed, request.Standing.HasLapsed(approval));
        Assert.False(request.Standing.HasLapsed(request.Steps[^1]));
        Assert.Equal(hasLapsed ? 0 : 2, request.BindingUndertakings.Count());
    }

    private static Request Approved()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Approve(OnTwoConditions, new(), Cast.Officer, Moments.Monday);
        request.ClearEvents();
        return request;
    }
}
