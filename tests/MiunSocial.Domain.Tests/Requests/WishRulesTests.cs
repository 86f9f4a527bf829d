using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>What must be said of how a channel ends, and of who takes it over.</summary>
public sealed class WishRulesTests
{
    private static readonly NamedChannel Survivor = Contents.Channel with { Id = Guid.CreateVersion7(), Name = "Care" };

    [Fact]
    public void Closing_WithNothingSaid_AsksForTheWayAndTheReason() =>
        Assert.Equal([new("Way", "Problem.ChooseOne"), new("ClosingReason", "Problem.Required")], Closing(new()));

    [Theory]
    [InlineData(ClosingWay.Delete, "Farewell ArchivePlace Links Handle")]
    [InlineData(ClosingWay.Merge, "Farewell ArchivePlace Links Handle")]
    [InlineData(ClosingWay.Transfer, "")]
    [InlineData(ClosingWay.Pause, "")]
    public void Closing_InEachWay_AsksForWhatThatWayLeavesBehind(ClosingWay way, string fields)
    {
        var wish = new ClosingWish { Way = way, ClosingReason = "Why not.", ToUnitId = Cast.OtherUnitId, IntoChannelId = Survivor.Id };

        Assert.Equal(fields, string.Join(' ', Closing(wish).Select(problem => problem.Field)));
    }

    [Theory]
    [InlineData(null, "Problem.ChooseOne")]
    [InlineData("own", "Problem.SameUnit")]
    public void Transfer_ToNobodyOrToItself_IsRefused(string? unit, string code)
    {
        var wish = new ClosingWish { Way = ClosingWay.Transfer, ClosingReason = "A move.", ToUnitId = unit is null ? null : Contents.Channel.UnitId };

        Assert.Equal([new("ToUnitId", code)], Closing(wish));
    }

    [Fact]
    public void Merge_IntoNothingItselfAnotherPlatformOrOneNotInUse_IsRefused()
    {
        var wish = Contents.Closing with { Way = ClosingWay.Merge, IntoChannelId = Survivor.Id };
        Problem[] cannot = [new("IntoChannelId", "Problem.CannotMerge")];

        Assert.Empty(Closing(wish));
        Assert.Equal([new("IntoChannelId", "Problem.ChooseOne")], Closing(wish with { IntoChannelId = null }, survivor: null));
        Assert.Equal([new("IntoChannelId", "Problem.ChooseOne")], Closing(wish, survivor: null));
        Assert.Equal(cannot, Closing(wish, Contents.Channel));
        Assert.Equal(cannot, Closing(wish, Survivor with { PlatformId = Guid.CreateVersion7() }));
        Assert.Equal(cannot, Closing(wish, Survivor with { Status = ChannelStatus.Closing }));
    }

    [Fact]
    public void Pause_OfOneThatRestsAlready_IsRefused()
    {
        var wish = new ClosingWish { Way = ClosingWay.Pause, ClosingReason = "Summer." };
        var paused = Contents.Channel with { Status = ChannelStatus.Paused };

        Assert.Equal([new("Way", "Problem.OnlyActivePauses")], Check(Contents.Of(RequestType.Close) with { Closing = wish }, paused, survivor: null));
    }

    [Fact]
    public void Handover_WithNothingSaid_AsksForAllButTheStandIn() => Assert.Equal(
        ["NewResponsibleName", "NewResponsibleEmail", "HandoverReason", "HandoverPlan", "FormerAccess"], Handover(new()).Select(problem => problem.Field));

    [Theory]
    [InlineData("max", "Problem.Email")]
    [InlineData("LENA@miun.example", "Problem.SameResponsible")]
    public void Handover_ToAnAddressThatCannotBe_IsRefused(string email, string code) =>
        Assert.Equal([new("NewResponsibleEmail", code)], Handover(Contents.Handover with { NewResponsibleEmail = email }));

    [Theory]
    [InlineData("Sara Sund", "", "NewStandInEmail", "Problem.Required")]
    [InlineData("", "sara@miun.example", "NewStandInName", "Problem.Required")]
    [InlineData("Sara Sund", "sara", "NewStandInEmail", "Problem.Email")]
    public void Handover_WithHalfAStandIn_AsksForTheRest(string name, string email, string field, string code) =>
        Assert.Equal([new(field, code)], Handover(Contents.Handover with { NewStandInName = name, NewStandInEmail = email }));

    [Theory]
    [InlineData("", "NewStandInName Problem.StandInTakesOver")]
    [InlineData("sara@miun.example", null)]
    [InlineData("Max@MIUN.example", "NewStandInEmail Problem.OwnStandIn")]
    public void Handover_ToTheStandIn_AsksForAnother(string standIn, string? problem)
    {
        var wish = Contents.Handover with { NewStandInName = standIn.Length > 0 ? "Sara Sund" : "", NewStandInEmail = standIn };
        var channel = Contents.Channel with { StandIns = [new("Max Myr", "MAX@miun.example")] };

        Assert.Equal(
            problem is null ? [] : [problem],
            Check(Contents.Of(RequestType.ChangeResponsible) with { Handover = wish }, channel, survivor: null).Select(one => $"{one.Field} {one.Code}"));
    }

    [Fact]
    public void Handover_ToOneOfTwoStandIns_LeavesTheOther() => Assert.Empty(Check(
        Contents.Of(RequestType.ChangeResponsible),
        Contents.Channel with { StandIns = [new("Max Myr", "max@miun.example"), new("Sara Sund", "sara@miun.example")] },
        survivor: null));

    [Fact]
    public void Handover_OfAChannelWithoutAResponsible_IsTaken() => Assert.Empty(
        Check(Contents.Of(RequestType.ChangeResponsible), Contents.Channel with { Responsible = null }, survivor: null));

    private static IReadOnlyList<Problem> Closing(ClosingWish wish) => Closing(wish, Survivor);

    private static IReadOnlyList<Problem> Closing(ClosingWish wish, NamedChannel? survivor) =>
        Check(Contents.Of(RequestType.Close) with { Closing = wish }, Contents.Channel, survivor);

    private static IReadOnlyList<Problem> Handover(HandoverWish wish) =>
        Check(Contents.Of(RequestType.ChangeResponsible) with { Handover = wish }, Contents.Channel, survivor: null);

    private static IReadOnlyList<Problem> Check(RequestContent content, NamedChannel channel, NamedChannel? survivor) =>
        RequestContentRules.Check(content, new() { Policy = new(), Channel = channel, Survivor = survivor });
}
