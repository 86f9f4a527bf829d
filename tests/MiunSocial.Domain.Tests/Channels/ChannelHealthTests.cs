using CsCheck;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>Each rule against the facts that meet it and those that do not.</summary>
public sealed class ChannelHealthTests
{
    private static readonly DateOnly Today = Moments.MondayDay;

    private static readonly HealthFacts Sound = new()
    {
        Status = ChannelStatus.Active,
        Administrators = 3,
        EmployeeAdministrators = 2,
        AdministratorsWithTwoStep = 3,
        HasFunctionMailbox = true,
        HasStandIn = true,
        NextReview = Today,
        Acknowledgements = new(Responsibles: 1, Wanted: 4, Given: 4),
        HasRetentionDecision = true,
        HasDataProtectionAssessment = true,
        IsLinkBroken = false,
    };

    /// <summary>What fails, the sentence's case, and the facts that it names.</summary>
    public static TheoryData<HealthRule, HealthFacts, HealthCase, int?, int?> Failures => new()
    {
        { HealthRule.EmployeeAdministrators, Sound with { EmployeeAdministrators = 1 }, HealthCase.Failing, 1, 2 },
        { HealthRule.NotOnlyStudents, Sound with { EmployeeAdministrators = 0 }, HealthCase.Failing, 3, 3 },
        { HealthRule.FunctionMailbox, Sound with { HasFunctionMailbox = false }, HealthCase.Failing, null, null },
        { HealthRule.StandIn, Sound with { HasStandIn = false }, HealthCase.Failing, null, null },
        { HealthRule.TwoStepSignIn, Sound with { AdministratorsWithTwoStep = 2 }, HealthCase.Failing, 2, 3 },
        { HealthRule.TwoStepSignIn, Sound with { Administrators = 0, EmployeeAdministrators = 0, AdministratorsWithTwoStep = 0 }, HealthCase.Nobody, 0, 0 },
        { HealthRule.ReviewInTime, Sound with { NextReview = Today.AddDays(-1) }, HealthCase.Failing, null, null },
        { HealthRule.ReviewInTime, Sound with { NextReview = null }, HealthCase.Never, null, null },
        { HealthRule.GuidelinesAcknowledged, Sound with { Acknowledgements = new(2, 8, 5) }, HealthCase.Failing, 5, 8 },
        { HealthRule.GuidelinesAcknowledged, Sound with { Acknowledgements = new(0, 0, 0) }, HealthCase.Nobody, 0, 0 },
        { HealthRule.RetentionDecided, Sound with { HasRetentionDecision = false }, HealthCase.Failing, null, null },
        { HealthRule.DataProtectionAssessed, Sound with { HasDataProtectionAssessment = false }, HealthCase.Failing, null, null },
        { HealthRule.AddressAnswers, Sound with { IsLinkBroken = true }, HealthCase.Failing, null, 3 },
    };

    private static Gen<HealthFacts> AnyFacts { get; } =
        from status in Gen.Enum<ChannelStatus>()
        from administrators in Gen.Int[0, 4]
        from employees in Gen.Int[0, administrators]
        from confirmed in Gen.Int[0, administrators]
        from flags in Gen.Bool.Array[5]
        from wanted in Gen.Int[0, 4]
        from given in Gen.Int[0, wanted]
        from review in Gen.OneOf(Gen.Const((int?)null), Gen.Int[-40, 40].Select(days => (int?)days))
        select new HealthFacts
        {
            Status = status,
            Administrators = administrators,
            EmployeeAdministrators = employees,
            AdministratorsWithTwoStep = confirmed,
            HasFunctionMailbox = flags[0],
            HasStandIn = flags[1],
            NextReview = review is { } days ? Today.AddDays(days) : null,
            Acknowledgements = new(wanted == 0 ? 0 : 1, wanted, given),
            HasRetentionDecision = flags[2],
            HasDataProtectionAssessment = flags[3],
            IsLinkBroken = flags[4],
        };

    [Fact]
    public void Channel_ThatMeetsEveryRule_IsWellLookedAfter()
    {
        var health = ChannelHealth.Of(Sound, new(), Today);

        Assert.Equal(HealthLevel.Good, health.Level);
        Assert.Empty(health.Failing);
        Assert.Equal(Enum.GetValues<HealthRule>(), ChannelHealth.Findings(Sound, new(), Today).Select(finding => finding.Rule));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void Rule_ThatIsNotMet_SaysWhy(HealthRule rule, HealthFacts facts, HealthCase told, int? found, int? wanted)
    {
        var finding = ChannelHealth.Findings(facts, new(), Today).Single(one => one.Rule == rule);

        Assert.Contains(rule, ChannelHealth.Of(facts, new(), Today).Failing);
        Assert.Equal((false, told, found, wanted), (finding.IsMet, finding.Case, finding.Found, finding.Wanted));
        Assert.Equal(rule == HealthRule.ReviewInTime ? facts.NextReview : null, finding.Day);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void Rule_ThatThePolicyLeavesOut_DoesNotCount(HealthRule rule, HealthFacts facts, HealthCase told, int? found, int? wanted)
    {
        var without = new Policy { HealthRulesOff = [rule] };

        Assert.DoesNotContain(rule, ChannelHealth.Of(facts, without, Today).Failing);
        Assert.DoesNotContain(ChannelHealth.Findings(facts, without, Today), finding => finding.Rule == rule);
        Assert.Contains(ChannelHealth.Findings(facts, new(), Today), finding => (finding.Case, finding.Found, finding.Wanted) == (told, found, wanted));
    }

    [Fact]
    public void EmployeeAdministrators_AreAsManyAsThePolicyAsksFor()
    {
        Assert.Contains(HealthRule.EmployeeAdministrators, ChannelHealth.Of(Sound, new() { EmployeeAdministrators = 3 }, Today).Failing);
        Assert.Empty(ChannelHealth.Of(Sound with { EmployeeAdministrators = 1 }, new() { EmployeeAdministrators = 1 }, Today).Failing);
    }

    [Fact]
    public void AddressThatFails_NamesAsManyChecksAsThePolicy() => Assert.Equal(
        5,
        ChannelHealth.Findings(Sound with { IsLinkBroken = true }, new() { LinkFailuresToMark = 5 }, Today).Single(one => one.Rule == HealthRule.AddressAnswers).Wanted);

    [Theory]
    [InlineData(ChannelStatus.Planned)]
    [InlineData(ChannelStatus.Closing)]
    [InlineData(ChannelStatus.Closed)]
    public void Channel_WithoutAnAccountInUse_IsNotJudged(ChannelStatus status)
    {
        var facts = Sound with { Status = status, HasStandIn = false };

        Assert.Null(ChannelHealth.Of(facts, new(), Today).Level);
        Assert.Empty(ChannelHealth.Findings(facts, new(), Today));
    }

    [Fact]
    public void ChannelThatNoGuidelineIsFor_LacksNoAcknowledgement() =>
        Assert.Empty(ChannelHealth.Of(Sound with { Acknowledgements = new(1, 0, 0) }, new(), Today).Failing);

    [Fact]
    public void NobodyAdministers_IsNotOnlyStudents() => Assert.DoesNotContain(
        HealthRule.NotOnlyStudents,
        ChannelHealth.Of(Sound with { Administrators = 0, EmployeeAdministrators = 0, AdministratorsWithTwoStep = 0 }, new(), Today).Failing);

    [Fact]
    public void Level_FollowsTheNumberOfFailingRules() => AnyFacts.Sample(facts =>
    {
        var health = ChannelHealth.Of(facts, new(), Today);
        var findings = ChannelHealth.Findings(facts, new(), Today);
        HealthLevel? level = health.Failing.Count switch { 0 => HealthLevel.Good, < ChannelHealth.Many => HealthLevel.Attention, _ => HealthLevel.Poor };

        Assert.Equal(ChannelHealth.IsJudged(facts.Status) ? level : null, health.Level);
        Assert.Equal(findings.Where(finding => !finding.IsMet).Select(finding => finding.Rule), health.Failing);
    });

    [Fact]
    public void ByUrgency_NamesEveryFailingRuleOnce() => AnyFacts.Sample(facts =>
    {
        var health = ChannelHealth.Of(facts, new(), Today);

        Assert.Equal(health.Failing.Order(), health.ByUrgency.Order());
        Assert.All(health.Failing.Take(1), _ => Assert.False(facts.IsLinkBroken && health.ByUrgency.First() != HealthRule.AddressAnswers));
    });

    [Fact]
    public void RuleLeftOut_NeverMakesHealthWorse() => Gen.Select(AnyFacts, Gen.Enum<HealthRule>()).Sample((facts, rule) =>
        Assert.True((ChannelHealth.Of(facts, new() { HealthRulesOff = [rule] }, Today).Level ?? 0) <= (ChannelHealth.Of(facts, new(), Today).Level ?? 0)));
}
