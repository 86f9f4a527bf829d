using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>An account that is there already plans less than a new one, and has an address.</summary>
public sealed class ExistingAccountRulesTests
{
    [Theory]
    [InlineData("WhyNotExisting")]
    [InlineData("SamplePost")]
    [InlineData("TimeSetAside")]
    [InlineData("ClosingPlan")]
    [InlineData("SuccessMeasure")]
    [InlineData("WishedHandle")]
    public void Check_WhatOnlyANewAccountPlans_IsNotAskedFor(string field) => Assert.Empty(Check(Existing.Saying(field, "")));

    [Theory]
    [InlineData("Need")]
    [InlineData("Reach")]
    [InlineData("Aim")]
    [InlineData("Content")]
    [InlineData("Frequency")]
    [InlineData("WatchRoutine")]
    [InlineData("Archiving")]
    [InlineData("WishedName")]
    public void Check_WhatBothSay_IsRequired(string field) =>
        Assert.Equal([new(field, "Problem.Required")], Check(Existing.Saying(field, " ")));

    [Fact]
    public void Check_WithoutAnAddress_AsksForIt() =>
        Assert.Equal([new("ExistingAddress", "Problem.Required")], Check(Existing with { ExistingAddress = "" }));

    [Fact]
    public void Check_AddressThatIsTaken_SaysSo()
    {
        var taken = new Problem("ExistingAddress", "Problem.AddressTaken");

        Assert.Equal([taken], RequestContentRules.Check(Of(Existing), Facts with { AddressProblems = [taken] }));
    }

    [Fact]
    public void Check_WithoutTwoStepSignIn_AsksForIt() =>
        Assert.Equal([new("HasTwoStepSignIn", "Problem.TwoStepNotConfirmed")], Check(Existing with { HasTwoStepSignIn = false }));

    [Fact]
    public void Check_OfAKindThatIsClosedToNewAccounts_IsTaken() =>
        Assert.Empty(RequestContentRules.Check(Of(Existing), Facts with { Kind = Proposals.ClosedKind }));

    [Fact]
    public void TooLong_AddressAndAccountId_AreRefusedBeyondTheirLimits() => Assert.Equal(
        ["ExistingAddress", "PlatformAccountId"],
        RequestContentRules.TooLong(Of(Existing with { ExistingAddress = new('x', 501), PlatformAccountId = new('9', 101) })).Select(problem => problem.Field));

    private static AccountProposal Existing { get; } = Proposals.Complete with
    {
        ExistingAddress = "https://www.facebook.com/miun.ruralcare",
        HasTwoStepSignIn = true,
    };

    private static ContentFacts Facts { get; } = new() { Policy = new(), Kind = Proposals.OpenKind };

    private static RequestContent Of(AccountProposal proposal) => RequestContent.Empty(RequestType.RegisterExisting, Cast.UnitId) with { Proposal = proposal };

    private static IReadOnlyList<Problem> Check(AccountProposal proposal) => RequestContentRules.Check(Of(proposal), Facts);
}
