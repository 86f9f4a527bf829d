using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>What each type of request must say; a new account's own rules are in <see cref="AccountProposalRulesTests"/>.</summary>
public sealed class RequestContentRulesTests
{
    private static readonly AcceptedGuideline Old = new(Guid.Parse("0199a000-0000-7000-8000-0000000000e1"), 1);
    private static readonly AcceptedGuideline New = Old with { Version = 2 };

    public static TheoryData<RequestType> Types => [.. Enum.GetValues<RequestType>()];

    public static TheoryData<RequestType> AboutAChannel => [RequestType.Develop, RequestType.Close, RequestType.ChangeResponsible];

    [Theory]
    [MemberData(nameof(Types))]
    public void Check_CompleteContent_FindsNothing(RequestType type) => Assert.Empty(Problems(Contents.Of(type)));

    [Theory]
    [MemberData(nameof(Types))]
    public void TooLong_EmptyContent_FindsNothingThatStopsADraft(RequestType type)
    {
        var empty = RequestContent.Empty(type, Cast.UnitId);

        Assert.Empty(RequestContentRules.TooLong(empty));
        Assert.NotEmpty(Problems(empty));
    }

    [Theory]
    [MemberData(nameof(AboutAChannel))]
    public void Check_WithoutAChannel_AsksToChooseOne(RequestType type)
    {
        Problem[] expected = [new("ChannelId", "Problem.ChooseOne")];

        Assert.Equal(expected, Problems(Contents.Of(type) with { ChannelId = null }, facts => facts with { Channel = null }));
        Assert.Equal(expected, Problems(Contents.Of(type), facts => facts with { Channel = null }));
    }

    [Theory]
    [InlineData(ChannelStatus.Planned, false)]
    [InlineData(ChannelStatus.Active, true)]
    [InlineData(ChannelStatus.Paused, true)]
    [InlineData(ChannelStatus.Closing, false)]
    [InlineData(ChannelStatus.Closed, false)]
    public void Check_ChannelInEachStatus_TakesThoseInUse(ChannelStatus status, bool isTaken)
    {
        foreach (var type in AboutAChannel.Select(row => row.Data))
        {
            var found = Problems(Contents.Of(type), facts => facts with { Channel = Contents.Channel with { Status = status } });

            Assert.Equal(isTaken ? [] : [new Problem("ChannelId", "Problem.ChannelNotInUse")], found);
        }
    }

    [Theory]
    [InlineData(RequestType.NewAccount)]
    [InlineData(RequestType.RegisterExisting)]
    public void Check_GuidelinesReadInAnOldVersion_AsksToReadAgain(RequestType type)
    {
        var content = Contents.Of(type) with { Guidelines = [Old] };

        Assert.Equal([new("HasReadGuidelines", "Problem.GuidelinesChanged")], Problems(content, facts => facts with { Guidelines = [New] }));
        Assert.Empty(Problems(content with { Guidelines = [New] }, facts => facts with { Guidelines = [New] }));
    }

    [Fact]
    public void Check_GuidelineThatIsNoLongerInForce_DoesNotMatter() =>
        Assert.Empty(Problems(Contents.Of(RequestType.NewAccount) with { Guidelines = [Old, New] }, facts => facts with { Guidelines = [New] }));

    [Theory]
    [InlineData(RequestType.Develop)]
    [InlineData(RequestType.Close)]
    [InlineData(RequestType.ChangeResponsible)]
    [InlineData(RequestType.Advice)]
    public void Check_GuidelinesOfWhatOpensNoAccount_AreNotAskedAbout(RequestType type) =>
        Assert.Empty(Problems(Contents.Of(type), facts => facts with { Guidelines = [New] }));

    [Fact]
    public void Check_Advice_NeedsAHeadingAndAQuestionAndNoBackground()
    {
        var empty = Contents.Of(RequestType.Advice) with { Advice = new() };

        Assert.Equal([new("Subject", "Problem.Required"), new("Question", "Problem.Required")], Problems(empty));
    }

    [Fact]
    public void Check_Development_NeedsEveryPointAnswered()
    {
        var wish = Contents.Development with { PresentState = [new(StatePoint.Purpose, PointLevel.No)] };

        var found = Problems(Contents.Of(RequestType.Develop) with { Development = wish });

        Assert.Equal(
            Enum.GetValues<StatePoint>().Except([StatePoint.Purpose]).Select(point => new Problem($"State{point}", "Problem.ChooseOne")), found);
    }

    [Fact]
    public void Check_Content_WithoutItsPart_IsAnErrorOfTheProgram() =>
        Assert.Throws<ArgumentException>(() => Problems(Contents.Of(RequestType.Advice) with { Advice = null }));

    [Theory]
    [MemberData(nameof(Types))]
    public void TooLong_TextsOfEachType_AreRefusedBeyondTheirLimit(RequestType type)
    {
        var content = Contents.Of(type) with
        {
            Proposal = Contents.Of(type).Proposal with { Need = new('x', 4001) },
            Development = Contents.Development with { Goals = new('x', 4001) },
            Closing = Contents.Closing with { Farewell = new('x', 4001) },
            Handover = Contents.Handover with { NewStandInEmail = new('x', 255) },
            Advice = Contents.Advice with { Subject = new('x', 201) },
        };

        Assert.Equal(
            [("Need", 4000), ("Goals", 4000), ("Farewell", 4000), ("NewStandInEmail", 254), ("Subject", 200)],
            RequestContentRules.TooLong(content).Select(problem => (problem.Field, (int)problem.Argument!)));
    }

    private static IReadOnlyList<Problem> Problems(RequestContent content, Func<ContentFacts, ContentFacts>? change = null)
    {
        var facts = new ContentFacts { Policy = new(), Kind = Proposals.OpenKind, Channel = Contents.Channel };
        return RequestContentRules.Check(content, change is null ? facts : change(facts));
    }
}
