using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestEditTests
{
    private static readonly AccountProposal Changed = Proposals.Complete with { Aim = "More students.", WishedName = "Care" };

    public static TheoryData<RequestState> Open => [RequestState.Draft, RequestState.Completion];

    public static TheoryData<RequestState> Shut => [.. Enum.GetValues<RequestState>().Except([RequestState.Draft, RequestState.Completion])];

    [Theory]
    [MemberData(nameof(Open))]
    public void Edit_ByTheRequesterWhoseTurnItIs_ChangesWhatItSaysAndNothingElse(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);
        var steps = request.Steps.Count;

        request.Edit(Contents.With(Changed), Cast.Requester, Moments.Monday);

        Assert.Equal(Cast.UnitId, request.UnitId);
        Assert.Equivalent(Changed, request.Proposal, strict: true);
        Assert.Equal((state, steps), (request.State, request.Steps.Count));
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(1.5, true)]
    public void Use_OfADraft_KeepsIt_OnceADay(double days, bool isNoted)
    {
        var draft = RequestBuilder.NewAccount(RequestState.Draft);
        var (changed, now) = (draft.ChangedAt, draft.ChangedAt.AddDays(days));
        draft.ClearEvents();

        draft.Use(now);

        Assert.Equal(isNoted ? now : changed, draft.ChangedAt);
        Assert.Empty(draft.Events);
    }

    [Fact]
    public void Edit_OfADraft_MayMoveItToAnotherUnit()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);

        request.Edit(Contents.With(Changed) with { UnitId = Cast.OtherUnitId }, Cast.Requester, Moments.Monday);

        Assert.Equal(Cast.OtherUnitId, request.UnitId);
    }

    [Fact]
    public void Edit_OfAReturnedRequest_KeepsTheUnitWhoseHeadEndorsed() =>
        RequestBuilder.NewAccount(RequestState.Completion)
            .AssertLacking(returned => returned.Edit(Contents.With(Changed) with { UnitId = Cast.OtherUnitId }, Cast.Requester, Moments.Monday));

    [Theory]
    [MemberData(nameof(Shut))]
    public void Edit_WhenItIsNotTheRequestersTurnToWrite_IsRefused(RequestState state) =>
        RequestBuilder.NewAccount(state)
            .AssertRefused(request => request.Edit(Contents.With(Changed), Cast.Requester, Moments.Monday));

    [Theory]
    [MemberData(nameof(Open))]
    public void Edit_ByAnyoneElse_IsRefused(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);

        Assert.All(Cast.All.Where(member => !member.Parties.Contains(RequestParty.Requester)), member =>
            request.AssertRefused(others => others.Edit(Contents.With(Changed), member.Actor, Moments.Monday)));
    }

    [Fact]
    public void Edit_OfAFewFacts_TellsThoseBeforeAndAfter()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);

        request.Edit(Contents.With(Changed), Cast.Requester, Moments.Monday);

        var edited = request.OnlyEvent();
        Assert.Equal(HistoryKind.RequestEdited, edited.Kind);
        Assert.Equal(new() { ["aim"] = Proposals.Complete.Aim, ["wishedName"] = "Rural Care" }, edited.Before.ToDictionary());
        Assert.Equal(new() { ["aim"] = "More students.", ["wishedName"] = "Care" }, edited.After.ToDictionary());
    }

    [Fact]
    public void Edit_OfUnitAndPeople_TellsThemToo()
    {
        var request = RequestBuilder.NewAccount(RequestState.Draft);

        request.Edit(Contents.With(Proposals.Complete with { People = [] }) with { UnitId = Cast.OtherUnitId }, Cast.Requester, Moments.Monday);

        Assert.Equal(["people", "unit"], request.OnlyEvent().After.Keys.Order());
    }
}
