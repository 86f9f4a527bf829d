using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestApprovalTests
{
    private static readonly Policy TwoOfficers = new() { OfficersToApprove = 2 };

    [Theory]
    [InlineData(RequestType.NewAccount, RequestState.Setup)]
    [InlineData(RequestType.RegisterExisting, RequestState.Verification)]
    [InlineData(RequestType.Develop, RequestState.Completed)]
    [InlineData(RequestType.Close, RequestState.Completed)]
    [InlineData(RequestType.ChangeResponsible, RequestState.Completed)]
    [InlineData(RequestType.Advice, RequestState.Completed)]
    public void Approve_EachType_LeadsWhereTheContractSays(RequestType type, RequestState expected)
    {
        var request = new RequestBuilder(type).In(RequestState.Review);

        Assert.True(request.Approve(Contents.Yes(type), new Policy(), Cast.Officer, Moments.Monday));

        Assert.Equal(expected, request.State);
        Assert.Equal(expected == RequestState.Completed ? Moments.Monday : null, request.EndedAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Approve_WithoutConditions_KeepsNone(string? conditions)
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Approve(new() { Text = conditions }, new Policy(), Cast.Officer, Moments.Monday);

        Assert.Null(request.Steps[^1].Text);
    }

    [Fact]
    public void Approve_FirstOfTwo_StaysInReviewUnderTheSamePromise()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        var promised = request.ReplyDueOn;

        Assert.False(request.Approve(new(), TwoOfficers, Cast.Officer, Moments.Monday.AddDays(1)));

        Assert.Equal(RequestState.Review, request.State);
        Assert.Equal(promised, request.ReplyDueOn);
        Assert.Null(request.DeadlineOn);
        Assert.Equal(RequestVerb.Approve, request.Steps[^1].Verb);
    }

    [Fact]
    public void Approve_SecondOfTwo_MovesOnAndKeepsBothDecisions()
    {
        var request = ApprovedOnce();

        Assert.True(request.Approve(new(), TwoOfficers, Cast.SecondOfficer, Moments.Monday));

        Assert.Equal(RequestState.Setup, request.State);
        Assert.Equal([Cast.Officer.PersonId, Cast.SecondOfficer.PersonId], request.Steps.TakeLast(2).Select(step => step.ActorId));
    }

    [Fact]
    public void Approve_SameOfficerTwiceInOneRound_IsRefusedAndNotOffered()
    {
        var request = ApprovedOnce();

        Assert.DoesNotContain(request.MovesOpenTo(Cast.Officer), move => move.Verb == RequestVerb.Approve);
        Assert.Contains(request.MovesOpenTo(Cast.Officer), move => move.Verb == RequestVerb.Reject);
        request.AssertRefused(again => again.Approve(new(), TwoOfficers, Cast.Officer, Moments.Monday));
    }

    [Fact]
    public void Approve_AfterAResubmission_CountsFromTheBeginning()
    {
        var request = ApprovedOnce();
        request.Use(RequestVerb.Return, Cast.SecondOfficer);
        request.Use(RequestVerb.Resubmit, Cast.Requester);

        Assert.False(request.Approve(new(), TwoOfficers, Cast.Officer, Moments.Monday));
        Assert.Equal(RequestState.Review, request.State);
        Assert.True(request.Approve(new(), TwoOfficers, Cast.SecondOfficer, Moments.Monday));
    }

    [Fact]
    public void Reject_AfterOneOfTwoApprovals_EndsIt()
    {
        var request = ApprovedOnce();

        request.Use(RequestVerb.Reject, Cast.SecondOfficer);

        Assert.Equal((RequestState.Rejected, Moments.Monday), (request.State, request.EndedAt));
    }

    [Fact]
    public void Approve_WhenThePolicyHasBeenLoweredMeanwhile_NeedsNoMoreThanTheNewNumber()
    {
        var request = ApprovedOnce();

        Assert.True(request.Approve(new(), new Policy { OfficersToApprove = 1 }, Cast.SecondOfficer, Moments.Monday));
    }

    [Fact]
    public void GrowInto_TheChannelOfTheApproval_IsRemembered()
    {
        var request = RequestBuilder.NewAccount(RequestState.Setup);
        var channelId = Guid.CreateVersion7();

        request.GrowInto(channelId);

        Assert.Equal(channelId, request.ChannelId);
    }

    private static Request ApprovedOnce()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Approve(new(), TwoOfficers, Cast.Officer, Moments.Monday);
        return request;
    }
}
