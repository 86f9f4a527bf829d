using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Channels;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>What an approval does to the channel that the request is about.</summary>
public sealed class ApprovedChangeTests
{
    [Theory]
    [InlineData(ClosingWay.Delete, ChannelStatus.Closing, HistoryKind.ChannelClosingBegun)]
    [InlineData(ClosingWay.Transfer, ChannelStatus.Active, HistoryKind.ChannelTransferred)]
    [InlineData(ClosingWay.Merge, ChannelStatus.Closing, HistoryKind.ChannelClosingBegun)]
    [InlineData(ClosingWay.Pause, ChannelStatus.Paused, HistoryKind.ChannelPaused)]
    public void Apply_EachWayOfClosing_DoesThatAndSaysWhy(ClosingWay way, ChannelStatus status, HistoryKind kind)
    {
        var (channel, survivor) = (ChannelBuilder.In(ChannelStatus.Active), ChannelBuilder.In(ChannelStatus.Active));

        ApprovedChange.Apply(Closing(way), channel, survivor, Cast.Officer, Moments.Monday);

        Assert.Equal((status, kind), (channel.Status, channel.OnlyEvent().Kind));
        Assert.Equal("KOM-2026-0001: The grant has ended.", channel.OnlyEvent().Reason);
        Assert.Equal(way == ClosingWay.Transfer, channel.UnitId == Cast.OtherUnitId);
        Assert.Equal(way == ClosingWay.Merge ? survivor.Id : null, channel.SuccessorId);
        Assert.Null(channel.MergedIntoId);
        Assert.Empty(survivor.Events);
    }

    [Fact]
    public void Apply_Merger_TellsHistoryWhereFollowersAreSent()
    {
        var (channel, survivor) = (ChannelBuilder.In(ChannelStatus.Active), ChannelBuilder.In(ChannelStatus.Active));

        ApprovedChange.Apply(Closing(ClosingWay.Merge), channel, survivor, Cast.Officer, Moments.Monday);

        Assert.Equal(survivor.Id.ToString(), channel.OnlyEvent().After["successor"]);
    }

    [Theory]
    [InlineData(ChannelStatus.Planned, "Problem.ChannelNotInUse")]
    [InlineData(ChannelStatus.Active, null)]
    [InlineData(ChannelStatus.Paused, null)]
    [InlineData(ChannelStatus.Closing, "Problem.ChannelNotInUse")]
    [InlineData(ChannelStatus.Closed, "Problem.ChannelNotInUse")]
    public void Problems_OfAChannelInEachStatus_SayWhetherItCanStillBeChanged(ChannelStatus status, string? code)
    {
        Assert.All([Closing(ClosingWay.Delete), Handover(new())], request =>
            Assert.Equal(code is null ? [] : [code], ApprovedChange.Problems(request, ChannelBuilder.In(status), null).Select(problem => problem.Code)));
    }

    [Fact]
    public void Problems_OfAChannelThatIsGone_SaySo() =>
        Assert.Equal("Problem.ChannelNotInUse", Assert.Single(ApprovedChange.Problems(Closing(ClosingWay.Delete), null, null)).Code);

    [Fact]
    public void Problems_OfAPauseOfWhatRests_SaySo() => Assert.Equal(
        "Problem.OnlyActivePauses",
        Assert.Single(ApprovedChange.Problems(Closing(ClosingWay.Pause), ChannelBuilder.In(ChannelStatus.Paused), null)).Code);

    [Fact]
    public void Problems_OfAMerger_SayWhenTheOtherCannotTakeIt()
    {
        var channel = ChannelBuilder.In(ChannelStatus.Active);
        var request = Closing(ClosingWay.Merge);

        Assert.Empty(ApprovedChange.Problems(request, channel, ChannelBuilder.In(ChannelStatus.Paused)));
        Assert.All([null, channel, ChannelBuilder.In(ChannelStatus.Closing)], survivor =>
            Assert.Equal("Problem.CannotMerge", Assert.Single(ApprovedChange.Problems(request, channel, survivor)).Code));
    }

    [Theory]
    [InlineData("LENA.LIND@miun.example", null)]
    [InlineData("sara.sund@miun.example", "Problem.ResponsibleChanged")]
    [InlineData(null, "Problem.ResponsibleChanged")]
    public void Problems_OfAHandover_SayWhenWhoeverLeavesIsNotTheOneAsked(string? asked, string? code)
    {
        var request = Handover(Contents.Handover, asked);

        Assert.Equal(code is null ? [] : [new("", code)], ApprovedChange.Problems(request, Kept(), null));
    }

    [Theory]
    [InlineData("lena.lind@miun.example", "Problem.ResponsibleChanged")]
    [InlineData(null, null)]
    public void Problems_OfAHandoverOfAChannelThatNobodyAnswersFor_SayWhenSomebodyWasAsked(string? asked, string? code)
    {
        var request = Handover(Contents.Handover, asked);

        Assert.Equal(code is null ? [] : [new("", code)], ApprovedChange.Problems(request, ChannelBuilder.In(ChannelStatus.Active), null));
    }

    [Theory]
    [InlineData(RequestType.Develop)]
    [InlineData(RequestType.Advice)]
    [InlineData(RequestType.NewAccount)]
    public void Apply_OfWhatChangesNoChannel_ChangesNothing(RequestType type)
    {
        var channel = ChannelBuilder.In(ChannelStatus.Active);
        var request = new RequestBuilder(type).In(RequestState.Review);

        ApprovedChange.Apply(request, channel, null, Cast.Officer, Moments.Monday);

        Assert.Empty(ApprovedChange.Problems(request, null, null));
        Assert.Empty(channel.Events);
    }

    [Fact]
    public void Apply_Handover_NamesTheNewResponsibleAndLeavesTheRest()
    {
        var channel = Kept();

        ApprovedChange.Apply(Handover(Contents.Handover), channel, null, Cast.Officer, Moments.Monday);

        Assert.Equal("Max Myr", Assert.Single(channel.People, person => person.Part == ChannelPart.Responsible).Name);
        Assert.Equal([("Sara Sund", ChannelPart.Administrator)], channel.People.Where(person => person.Part != ChannelPart.Responsible).Select(person => (person.Name, person.Part)));
        Assert.Equal("KOM-2026-0001: Lena Lind leaves in May.", channel.OnlyEvent().Reason);
    }

    [Theory]
    [InlineData(FormerAccess.Ends, false)]
    [InlineData(FormerAccess.StaysAdministrator, true)]
    public void Apply_Handover_LetsTheFormerOneGoOrStay(FormerAccess access, bool stays)
    {
        var channel = Kept();
        var wish = Contents.Handover with { FormerAccess = access, NewResponsibleEmail = "new@miun.example", NewStandInName = "Sara Sund", NewStandInEmail = "sara.sund@miun.example" };

        ApprovedChange.Apply(Handover(wish), channel, null, Cast.Officer, Moments.Monday);

        Assert.Equal(stays, channel.People.Any(person => person is { Name: "Lena Lind", Part: ChannelPart.Administrator }));
        Assert.Equal(["Sara Sund"], channel.People.Where(person => person.Part == ChannelPart.StandIn).Select(person => person.Name));
    }

    [Fact]
    public void Apply_HandoverToTheStandIn_LeavesNobodyTheirOwnStandIn()
    {
        var channel = Kept(ChannelBuilder.Person(ChannelPart.StandIn, "Max Myr"), ChannelBuilder.Person(ChannelPart.StandIn, "Stina Strand"));
        var wish = Contents.Handover with { NewResponsibleEmail = "MAX.MYR@miun.example" };

        ApprovedChange.Apply(Handover(wish), channel, null, Cast.Officer, Moments.Monday);

        Assert.Equal(["Stina Strand"], channel.People.Where(person => person.Part == ChannelPart.StandIn).Select(person => person.Name));
    }

    /// <summary>Lena is responsible for it and Sara administers it.</summary>
    private static Channel Kept(params ChannelPerson[] others)
    {
        var facts = ChannelBuilder.Facts with
        {
            People = [.. ChannelBuilder.Facts.People, ChannelBuilder.Person(ChannelPart.Administrator, "Sara Sund"), .. others],
        };
        var channel = Channel.Register(facts, "https://www.facebook.com/miun.ruralcare", ChannelBuilder.NextReview, Cast.Officer, Moments.Monday);
        channel.ClearEvents();
        return channel;
    }

    private static Request Closing(ClosingWay way) => Of(RequestType.Close, content => content with
    {
        Closing = Contents.Closing with { Way = way, ToUnitId = Cast.OtherUnitId, IntoChannelId = Guid.CreateVersion7() },
    });

    /// <param name="asked">The address of whoever was asked to leave.</param>
    private static Request Handover(HandoverWish wish, string? asked = null) => Of(
        RequestType.ChangeResponsible,
        content => content with { Handover = wish },
        asked is null ? [] : [new(ConsentPart.Leaving, new("Lena Lind", asked), IsRequester: false)]);

    private static Request Of(RequestType type, Func<RequestContent, RequestContent> change, params ConsentAsked[] consents)
    {
        var request = Request.Start(Guid.CreateVersion7(), change(Contents.Of(type)), Cast.Requester, Moments.Monday);
        request.Submit(RequestBuilder.Terms() with { Consents = consents }, Cast.Requester, Moments.Monday);
        return request;
    }
}
