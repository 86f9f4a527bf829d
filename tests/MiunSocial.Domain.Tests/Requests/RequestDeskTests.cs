using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Who has a request on the desk, under which number it is kept, and beginning again from one that has ended.</summary>
public sealed class RequestDeskTests
{
    private static readonly NamedOfficer Olle = new(Guid.CreateVersion7(), "Olle Officer");

    public static TheoryData<RequestState> Ended => [.. Enum.GetValues<RequestState>().Where(RequestTransitions.HasEnded)];

    public static TheoryData<RequestState> UnderWay =>
        [.. Enum.GetValues<RequestState>().Where(state => state != RequestState.Draft && !RequestTransitions.HasEnded(state))];

    [Theory]
    [MemberData(nameof(UnderWay))]
    public void Assign_WhileItIsUnderWay_PutsItOnADeskAndTakesItAwayAgain(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);

        request.Assign(Olle, Cast.SecondOfficer, Moments.Monday);
        request.Assign(Olle, Cast.SecondOfficer, Moments.Monday);

        Assert.Equal((Olle.Id, HistoryKind.RequestAssigned), (request.AssigneeId, request.OnlyEvent().Kind));
        Assert.Equal("Olle Officer", request.OnlyEvent().After["assignee"]);
        request.Assign(null, Cast.Officer, Moments.Monday);
        Assert.Null(request.AssigneeId);
        Assert.Null(request.Events[^1].After["assignee"]);
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public void Assign_OfWhatHasEnded_IsRefused(RequestState state) =>
        RequestBuilder.NewAccount(state).AssertRefused(request => request.Assign(Olle, Cast.Officer, Moments.Monday));

    [Fact]
    public void Assign_ToWhoeverAsked_IsRefused()
    {
        var own = new NamedOfficer(Cast.RequesterWhoIsOfficer.PersonId!.Value, Cast.RequesterWhoIsOfficer.Name);

        RequestBuilder.NewAccount(RequestState.Review).AssertRefused(request => request.Assign(own, Cast.Officer, Moments.Monday));
    }

    [Fact]
    public void PutBack_FromAnOfficerWhoHasLeft_TellsThatNobodyHasIt()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Assign(Olle, Cast.SecondOfficer, Moments.Monday);
        request.ClearEvents();

        request.PutBack(Cast.Head, Moments.Monday);

        Assert.Null(request.AssigneeId);
        Assert.Null(request.OnlyEvent().After["assignee"]);
    }

    [Fact]
    public void Assign_OfADraftOrByAnyoneElse_IsRefused()
    {
        RequestBuilder.NewAccount(RequestState.Draft).AssertRefused(draft => draft.Assign(Olle, Cast.Officer, Moments.Monday));
        Assert.All(Others, other =>
            RequestBuilder.NewAccount(RequestState.Review).AssertRefused(request => request.Assign(Olle, other, Moments.Monday)));
    }

    [Theory]
    [MemberData(nameof(UnderWay))]
    [MemberData(nameof(Ended))]
    public void Record_OfAnythingSent_KeepsTheNumberAndTellsBothIfItWasAnother(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);

        request.Record("MIUN 2026/17", Cast.Officer, Moments.Monday);
        request.Record("MIUN 2026/17", Cast.Officer, Moments.Monday);
        request.Record("MIUN 2026/18", Cast.Officer, Moments.Monday);

        Assert.Equal("MIUN 2026/18", request.RecordNumber);
        Assert.Equal([null, "MIUN 2026/17"], request.Events.Select(happened => happened.Before["recordNumber"]));
        Assert.All(request.Events, happened => Assert.Equal(HistoryKind.RequestRecorded, happened.Kind));
    }

    [Fact]
    public void Record_OfADraftOrByAnyoneElse_IsRefused()
    {
        RequestBuilder.NewAccount(RequestState.Draft).AssertRefused(draft => draft.Record("1", Cast.Officer, Moments.Monday));
        Assert.All(Others, other =>
            RequestBuilder.NewAccount(RequestState.Review).AssertRefused(request => request.Record("1", other, Moments.Monday)));
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public void Again_OfWhatHasEnded_IsADraftThatSaysTheSameAndRefersToIt(RequestState state)
    {
        var ended = RequestBuilder.NewAccount(state);

        var again = Request.Again(Guid.CreateVersion7(), ended, Cast.Requester, Moments.Monday);

        Assert.Equal((RequestState.Draft, ended.Id, (string?)null), (again.State, again.FollowsId, again.Reference));
        Assert.Equivalent(ended.Proposal with { HasReadGuidelines = false }, again.Proposal, strict: true);
        Assert.Empty(again.Guidelines);
        Assert.Empty(again.Steps);
        Assert.Equal(HistoryKind.RequestStarted, again.OnlyEvent().Kind);
        Assert.Empty(ended.Events);
    }

    [Theory]
    [MemberData(nameof(EveryType))]
    public void Again_OfEachType_SaysWhatThatTypeSays(RequestType type)
    {
        var ended = new RequestBuilder(type).In(RequestState.Withdrawn);

        var again = Request.Again(Guid.CreateVersion7(), ended, Cast.Requester, Moments.Monday);

        Assert.Equivalent((ended.Development, ended.Closing, ended.Handover, ended.Advice), (again.Development, again.Closing, again.Handover, again.Advice));
        Assert.Equal((ended.Title, ended.Content.ChannelId), (again.Title, again.Content.ChannelId));
    }

    [Fact]
    public void Again_OfAnAccountThatWasMade_IsNotAboutItsChannel()
    {
        var ended = RequestBuilder.NewAccount(RequestState.Completed);
        ended.GrowInto(Guid.CreateVersion7());

        Assert.Null(Request.Again(Guid.CreateVersion7(), ended, Cast.Requester, Moments.Monday).ChannelId);
    }

    [Fact]
    public void Again_OfWhatIsUnderWayOrIsAnothers_IsRefused()
    {
        Assert.All(UnderWay.Select(row => row.Data).Append(RequestState.Draft), state =>
            RequestBuilder.NewAccount(state).AssertRefused(request => Request.Again(Guid.CreateVersion7(), request, Cast.Requester, Moments.Monday)));
        RequestBuilder.NewAccount(RequestState.Rejected)
            .AssertRefused(request => Request.Again(Guid.CreateVersion7(), request, Cast.Officer, Moments.Monday));
    }

    public static TheoryData<RequestType> EveryType => [.. Enum.GetValues<RequestType>()];

    private static IEnumerable<Actor> Others => Cast.All.Select(member => member.Actor).Where(actor => !actor.Is(Role.Officer));
}
