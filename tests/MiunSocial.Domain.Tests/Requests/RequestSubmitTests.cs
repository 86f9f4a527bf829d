using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestSubmitTests
{
    public static TheoryData<RequestType> Types => [.. Enum.GetValues<RequestType>()];

    [Fact]
    public void Submit_NewAccount_AsksTheHeadOfTheEndorsingUnit()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);

        request.Submit(RequestBuilder.Terms(), Cast.Requester, Moments.Monday);

        Assert.Equal(RequestState.Endorsement, request.State);
        Assert.Equal(Cast.EndorsingUnitId, request.EndorsingUnitId);
        Assert.Equal(("KOM-2026-0001", Moments.Monday), (request.Reference, request.SubmittedAt));
        Assert.Null(request.ReplyDueOn);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Submit_EachTypeUnderTheDefaultPolicy_AsksForEndorsementOfNewAccountsOnly(RequestType type)
    {
        var request = new RequestBuilder(type).In(RequestState.Draft);

        request.Submit(RequestBuilder.Terms(), Cast.Requester, Moments.Monday);

        Assert.Equal(type == RequestType.NewAccount ? RequestState.Endorsement : RequestState.Review, request.State);
    }

    [Fact]
    public void Submit_WhenThePolicyAsksForNoEndorsement_GoesToReviewAndStartsTheReplyClock()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);

        request.Submit(RequestBuilder.Terms(new Policy { EndorsementNeededFor = [] }), Cast.Requester, Moments.Monday);

        Assert.Equal(RequestState.Review, request.State);
        Assert.Equal(new DateOnly(2026, 3, 16), request.ReplyDueOn);
    }

    [Fact]
    public void Submit_WhenTheRequesterIsTheHead_GoesToReviewAndStartsTheReplyClock()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);

        request.Submit(RequestBuilder.TermsForHead(), Cast.RequesterWhoIsHead, Moments.Monday);

        Assert.Equal(RequestState.Review, request.State);
        Assert.Equal(new DateOnly(2026, 3, 16), request.ReplyDueOn);
    }

    [Fact]
    public void Submit_WhenTheRequesterIsAStandIn_StillAsksForEndorsement()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);
        var standIn = Cast.Requester with { EndorsesFor = new HashSet<Guid> { Cast.EndorsingUnitId } };

        request.Submit(RequestBuilder.Terms(), standIn, Moments.Monday);

        Assert.Equal(RequestState.Endorsement, request.State);
    }

    [Fact]
    public void Submit_WithProblemsInTheForm_IsRefusedAndChangesNothing() =>
        RequestBuilder.NewAccount(RequestState.Draft).AssertLacking(draft =>
            draft.Submit(RequestBuilder.Terms(problems: new Problem("Need", "Problem.Required")), Cast.Requester, Moments.Monday));

    [Fact]
    public void Resubmit_WithProblemsInTheForm_IsRefusedAndChangesNothing() =>
        RequestBuilder.NewAccount(RequestState.Completion).AssertLacking(returned =>
            returned.Resubmit(RequestBuilder.Terms(problems: new Problem("Need", "Problem.Required")), null, Cast.Requester, Moments.Monday));

    [Fact]
    public void Submit_Twice_IsRefusedTheSecondTime() =>
        RequestBuilder.NewAccount(RequestState.Endorsement).AssertRefused(request => request.Use(RequestVerb.Submit, Cast.Requester));

    [Fact]
    public void Start_ByTheClock_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Request.Start(
            Guid.CreateVersion7(), Contents.Of(RequestType.Advice), Actor.Clock, Moments.Monday));

    [Fact]
    public void Label_BeforeAndAfterSubmission_IsTheWishedNameThenTheReference()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);
        Assert.Equal(Proposals.Complete.WishedName, request.Label);

        request.Use(RequestVerb.Submit, Cast.Requester);

        Assert.Equal("KOM-2026-0001", request.Label);
    }
}
