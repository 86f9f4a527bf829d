using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestEventsTests
{
    public static TheoryData<RequestState, RequestVerb, HistoryKind> Told => new()
    {
        { RequestState.Draft, RequestVerb.Submit, HistoryKind.RequestSubmitted },
        { RequestState.Draft, RequestVerb.Discard, HistoryKind.RequestDiscarded },
        { RequestState.Endorsement, RequestVerb.Endorse, HistoryKind.RequestEndorsed },
        { RequestState.Endorsement, RequestVerb.Decline, HistoryKind.RequestDeclined },
        { RequestState.Review, RequestVerb.Return, HistoryKind.RequestReturned },
        { RequestState.Completion, RequestVerb.Resubmit, HistoryKind.RequestResubmitted },
        { RequestState.Review, RequestVerb.Approve, HistoryKind.RequestApproved },
        { RequestState.Review, RequestVerb.Reject, HistoryKind.RequestRejected },
        { RequestState.Setup, RequestVerb.Confirm, HistoryKind.RequestConfirmed },
        { RequestState.Verification, RequestVerb.SendBack, HistoryKind.RequestSentBack },
        { RequestState.Verification, RequestVerb.Verify, HistoryKind.RequestVerified },
        { RequestState.Setup, RequestVerb.Withdraw, HistoryKind.RequestWithdrawn },
        { RequestState.Completion, RequestVerb.Expire, HistoryKind.RequestExpired },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Verb_ThatSucceeds_TellsWhatHappenedWithTheStateBeforeAndAfter(RequestState state, RequestVerb verb, HistoryKind kind)
    {
        var request = RequestBuilder.NewAccount(state);
        var row = WorkflowContract.Rows.Single(row => row.From == state && row.Verb == verb);
        var actor = WorkflowContract.SomebodyAllowed(row).Actor;

        request.Use(verb, actor);

        var happened = request.OnlyEvent();
        Assert.Equal((kind, request.Id, request.Label), (happened.Kind, happened.SubjectId, happened.SubjectLabel));
        Assert.Equal((actor, request.ChangedAt), (happened.Actor, happened.At));
        Assert.Equal(state.ToString(), happened.Before["state"]);
        Assert.Equal(verb == RequestVerb.Discard ? null : request.State.ToString(), happened.After["state"]);
    }

    [Fact]
    public void Approval_OfAdvice_IsToldAsAnAnswerAndIsAStep()
    {
        var request = new RequestBuilder(RequestType.Advice).In(RequestState.Review);

        request.Approve(Contents.Yes(RequestType.Advice), new(), Cast.Officer, Moments.Monday);

        Assert.Equal(HistoryKind.RequestAnswered, request.OnlyEvent().Kind);
        Assert.True(RequestTransitions.IsStep(HistoryKind.RequestAnswered));
    }

    [Fact]
    public void Reject_WithAReason_TellsTheReason()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Reject("The hub serves.", Cast.Officer, Moments.Monday);

        Assert.Equal("The hub serves.", request.OnlyEvent().Reason);
    }

    [Fact]
    public void Confirm_OnceMore_TellsWhatWasConfirmedBeforeAndAfter()
    {
        var request = RequestBuilder.NewAccount(RequestState.Setup);
        request.Confirm(Proposals.Live, Cast.Requester, Moments.Monday);
        Assert.Equal(["state"], request.OnlyEvent().Before.Keys);
        request.Use(RequestVerb.SendBack, Cast.Officer);
        request.ClearEvents();
        var second = Proposals.Live with
        {
            Address = "https://www.facebook.com/miun.care",
            Handle = "miun.care",
            PlatformAccountId = "1784",
            Administrators = [Proposals.Person(ChannelPart.Administrator, "Sara Sund")],
        };

        request.Confirm(second, Cast.Requester, Moments.Monday);

        var (before, after) = (request.OnlyEvent().Before, request.OnlyEvent().After);
        Assert.Equal(("https://www.facebook.com/miun.ruralcare", "miun.ruralcare", null, "True"), (before["address"], before["handle"], before["accountId"], before["hasTwoStepSignIn"]));
        Assert.Equal("Administrator: Lena Lind <lena.lind@miun.example> Employee; Administrator: Max Myr <max.myr@miun.example> Employee", before["administrators"]);
        Assert.Equal(("https://www.facebook.com/miun.care", "miun.care", "1784", "True"), (after["address"], after["handle"], after["accountId"], after["hasTwoStepSignIn"]));
        Assert.Equal("Administrator: Sara Sund <sara.sund@miun.example> Employee", after["administrators"]);
    }

    [Fact]
    public void Approval_ThatNamesAnExistingAccount_TellsOfIt()
    {
        var request = new RequestBuilder(RequestType.RegisterExisting).In(RequestState.Review);

        request.Approve(Contents.Yes(RequestType.RegisterExisting), new(), Cast.Officer, Moments.Monday);

        Assert.Equal(Proposals.Live.Address, request.OnlyEvent().After["address"]);
    }

    [Fact]
    public void Start_ByStaff_MakesADraftAndTellsSo()
    {
        var id = Guid.CreateVersion7();

        var request = Request.Start(id, Contents.Of(RequestType.NewAccount), Cast.Requester, Moments.Monday);

        Assert.Equal((id, RequestState.Draft, Cast.Requester.PersonId), (request.Id, request.State, request.RequesterId));
        Assert.Equal((Moments.Monday, Moments.Monday), (request.CreatedAt, request.ChangedAt));
        Assert.Equal(HistoryKind.RequestStarted, request.OnlyEvent().Kind);
        Assert.Null(request.Reference);
    }
}
