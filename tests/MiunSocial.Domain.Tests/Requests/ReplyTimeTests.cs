using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>The promise is of a decision, and counts the working days that officers had the request.</summary>
public sealed class ReplyTimeTests
{
    private static readonly DateOnly Due = Moments.MondayDay.AddDays(7);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(4, 4, true)]
    [InlineData(7, 5, true)]
    [InlineData(8, 6, false)]
    public void Decision_IsMeasuredFromTheDayTheRequestCame(int days, int used, bool isInTime)
    {
        var reply = ReplyTime.Of(Course((RequestVerb.Submit, RequestState.Draft, RequestState.Review, 0), (RequestVerb.Reject, RequestState.Review, RequestState.Rejected, days)), Due, WorkingDays.ByLaw);

        Assert.Equal((Moments.MondayDay.AddDays(days), used, isInTime), (reply!.DecidedOn, reply.WorkingDays, reply.IsInTime));
    }

    [Fact]
    public void Clock_StandsStillBeforeReview_AndInCompletion()
    {
        var course = Course(
            (RequestVerb.Submit, RequestState.Draft, RequestState.Endorsement, 0),
            (RequestVerb.Endorse, RequestState.Endorsement, RequestState.Review, 2),
            (RequestVerb.Return, RequestState.Review, RequestState.Completion, 3),
            (RequestVerb.Resubmit, RequestState.Completion, RequestState.Review, 9),
            (RequestVerb.Approve, RequestState.Review, RequestState.Setup, 11));

        Assert.Equal(3, ReplyTime.Of(course, Due.AddDays(7), WorkingDays.ByLaw)!.WorkingDays);
    }

    [Fact]
    public void Approval_ThatWaitsForAnother_IsNoReplyYet()
    {
        (RequestVerb, RequestState, RequestState, int)[] first =
            [(RequestVerb.Submit, RequestState.Draft, RequestState.Review, 0), (RequestVerb.Approve, RequestState.Review, RequestState.Review, 1)];

        Assert.Null(ReplyTime.Of(Course(first), Due, WorkingDays.ByLaw));
        Assert.Equal(4, ReplyTime.Of(Course([.. first, (RequestVerb.Approve, RequestState.Review, RequestState.Completed, 4)]), Due, WorkingDays.ByLaw)!.WorkingDays);
    }

    [Fact]
    public void WhatFollowsTheDecision_TakesNoneOfItsDays()
    {
        var course = Course(
            (RequestVerb.Submit, RequestState.Draft, RequestState.Review, 0),
            (RequestVerb.Approve, RequestState.Review, RequestState.Setup, 1),
            (RequestVerb.Confirm, RequestState.Setup, RequestState.Verification, 20),
            (RequestVerb.Verify, RequestState.Verification, RequestState.Completed, 30));

        Assert.Equal((Moments.MondayDay.AddDays(1), 1), (ReplyTime.Of(course, Due, WorkingDays.ByLaw)!.DecidedOn, ReplyTime.Of(course, Due, WorkingDays.ByLaw)!.WorkingDays));
    }

    [Fact]
    public void NothingDecided_OrNothingPromised_IsNoReply()
    {
        Assert.Null(ReplyTime.Of(Course((RequestVerb.Submit, RequestState.Draft, RequestState.Review, 0), (RequestVerb.Withdraw, RequestState.Review, RequestState.Withdrawn, 1)), Due, WorkingDays.ByLaw));
        Assert.Null(ReplyTime.Of(Course((RequestVerb.Submit, RequestState.Draft, RequestState.Endorsement, 0), (RequestVerb.Decline, RequestState.Endorsement, RequestState.Declined, 1)), Due, WorkingDays.ByLaw));
        Assert.Null(ReplyTime.Of(Course((RequestVerb.Submit, RequestState.Draft, RequestState.Review, 0), (RequestVerb.Reject, RequestState.Review, RequestState.Rejected, 1)), null, WorkingDays.ByLaw));
    }

    private static IEnumerable<ReplyTime.Turn> Course(params (RequestVerb Verb, RequestState From, RequestState To, int Day)[] steps) =>
        steps.Index().Select(one => new ReplyTime.Turn(one.Index + 1, one.Item.Verb, one.Item.From, one.Item.To, Moments.Monday.AddDays(one.Item.Day)));
}
