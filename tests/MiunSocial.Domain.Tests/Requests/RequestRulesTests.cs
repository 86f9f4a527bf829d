using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Channels;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>What officers are told of a request before they decide it.</summary>
public sealed class RequestRulesTests
{
    private static readonly AcceptedGuideline Guideline = new(Guid.CreateVersion7(), 2);

    private static readonly RuleFacts Careful = new()
    {
        Content = Contents.Of(RequestType.NewAccount) with { Proposal = Proposals.Complete, Guidelines = [Guideline] },
        Standing = RequestBuilder.NewAccount(RequestState.Review).Standing,
        Policy = new Policy(),
        Kind = KindStanding.Open,
        IsHandleValid = true,
        SameWish = [],
        Guidelines = [Guideline],
    };

    [Fact]
    public void Check_OfACarefulRequest_FindsNothing() =>
        Assert.All(RequestRules.Check(Careful), check => Assert.Equal(RuleOutcome.Met, check.Outcome));

    [Fact]
    public void Check_OfANewAccount_LooksAtEachRuleOnce() => Assert.Equal(
        [
            RequestRule.EmployeeAdministrators, RequestRule.NoStudents, RequestRule.FunctionMailbox, RequestRule.StandIn, RequestRule.KindOpen,
            RequestRule.HandleValid, RequestRule.HandleFree, RequestRule.SoleWish, RequestRule.LookAlikes, RequestRule.Guidelines, RequestRule.Endorsement,
        ],
        RequestRules.Check(Careful).Select(check => check.Rule));

    [Fact]
    public void Wishes_ThatWereNotLookedFor_AreNotSpokenOf() =>
        Assert.DoesNotContain(RequestRule.SoleWish, RequestRules.Check(Careful with { SameWish = null }).Select(check => check.Rule));

    [Fact]
    public void Administrators_NamedTwice_CountOnce()
    {
        var person = Proposals.Person(ChannelPart.Administrator, "Max Myr");

        var check = Of(RequestRule.EmployeeAdministrators, With(Proposals.Complete.AdministeredBy(person, person)));

        Assert.Equal((RuleOutcome.Failed, 1, 2), (check.Outcome, check.Found, check.Wanted));
    }

    [Theory]
    [InlineData(false, RuleOutcome.Failed)]
    [InlineData(true, RuleOutcome.Attention)]
    public void Students_AreNamed_HoweverThePolicyTakesThem(bool mayAdminister, RuleOutcome expected)
    {
        var facts = With(Proposals.Complete.AdministeredBy(Proposals.Person(ChannelPart.Administrator, "Stella Student", Affiliation.Student)));

        var check = Of(RequestRule.NoStudents, facts with { Policy = new Policy { StudentsMayAdminister = mayAdminister } });

        Assert.Equal(expected, check.Outcome);
        Assert.Equal(["Stella Student"], check.Names);
    }

    [Theory]
    [InlineData("ruralcare@miun.example", RuleOutcome.Met)]
    [InlineData("LENA.LIND@miun.example", RuleOutcome.Attention)]
    [InlineData("lena_lind@annan.example", RuleOutcome.Attention)]
    [InlineData("lind@miun.example", RuleOutcome.Met)]
    [InlineData("", RuleOutcome.Failed)]
    public void Mailbox_ThatReadsAsAPersons_IsLookedAt(string mailbox, RuleOutcome expected) =>
        Assert.Equal(expected, Of(RequestRule.FunctionMailbox, With(Proposals.Complete with { FunctionMailbox = mailbox })).Outcome);

    [Fact]
    public void Mailbox_WhereThePolicyAsksForNone_MayBeMissing() => Assert.Equal(
        RuleOutcome.Attention,
        Of(RequestRule.FunctionMailbox, With(Proposals.Complete with { FunctionMailbox = "" }) with { Policy = new Policy { FunctionMailboxRequired = false } }).Outcome);

    [Fact]
    public void StandIn_WhoIsMissing_Fails() =>
        Assert.Equal(RuleOutcome.Failed, Of(RequestRule.StandIn, With(Proposals.Complete.Without(ChannelPart.StandIn))).Outcome);

    [Theory]
    [InlineData(RequestType.NewAccount, KindStanding.NotOpen, RuleOutcome.Failed, "")]
    [InlineData(RequestType.RegisterExisting, KindStanding.NotOpen, RuleOutcome.Met, "")]
    [InlineData(RequestType.RegisterExisting, KindStanding.Archived, RuleOutcome.Failed, "Archived")]
    [InlineData(RequestType.NewAccount, null, RuleOutcome.Failed, "None")]
    public void Kind_IsMeasuredAsItStands(RequestType type, KindStanding? kind, RuleOutcome expected, string expectedCase)
    {
        var check = Of(RequestRule.KindOpen, Careful with { Kind = kind, Content = Careful.Content with { Type = type } });

        Assert.Equal((expected, expectedCase), (check.Outcome, check.Case));
    }

    [Fact]
    public void Handle_ThatIsTakenOrAlike_IsTold()
    {
        var facts = Careful with { SameHandle = ["Vårdkanalen"], LookAlikes = ["Vardkanalen (@vardkana1en)"], SameWish = ["KOM-2026-0007"], IsHandleValid = false };

        Assert.Equal(RuleOutcome.Failed, Of(RequestRule.HandleFree, facts).Outcome);
        Assert.Equal(RuleOutcome.Attention, Of(RequestRule.LookAlikes, facts).Outcome);
        Assert.Equal((RuleOutcome.Attention, "KOM-2026-0007"), (Of(RequestRule.SoleWish, facts).Outcome, Assert.Single(Of(RequestRule.SoleWish, facts).Names)));
        Assert.Equal(["miun.ruralcare"], Of(RequestRule.HandleValid, facts).Names);
        Assert.DoesNotContain(RequestRules.Check(facts with { IsHandleValid = null }), check => check.Rule == RequestRule.HandleValid);
    }

    [Theory]
    [InlineData(AddressStanding.Fine, RuleOutcome.Met)]
    [InlineData(AddressStanding.NoAccount, RuleOutcome.Failed)]
    [InlineData(AddressStanding.OtherPlatform, RuleOutcome.Failed)]
    [InlineData(AddressStanding.Registered, RuleOutcome.Failed)]
    public void Address_OfAnExistingAccount_IsMeasured(AddressStanding standing, RuleOutcome expected) => Assert.Equal(
        expected, Of(RequestRule.Address, Careful with { Address = standing, Content = Careful.Content with { Type = RequestType.RegisterExisting } }).Outcome);

    [Fact]
    public void Guidelines_ChangedSinceTheyWereRead_AreLookedAt()
    {
        var check = Of(RequestRule.Guidelines, Careful with { Guidelines = [Guideline with { Version = 3 }, Guideline] });

        Assert.Equal((RuleOutcome.Attention, 1, 2), (check.Outcome, check.Found, check.Wanted));
    }

    [Fact]
    public void Endorsement_IsToldByWhoeverGaveIt()
    {
        Assert.Equal([Cast.Head.Name], Of(RequestRule.Endorsement, Careful).Names);
        var waiting = Careful with { Standing = RequestBuilder.NewAccount(RequestState.Endorsement).Standing };
        Assert.Equal((RuleOutcome.Attention, "Waiting"), (Of(RequestRule.Endorsement, waiting).Outcome, Of(RequestRule.Endorsement, waiting).Case));
        var head = RequestBuilder.NewAccount(RequestState.Draft);
        head.Submit(RequestBuilder.TermsForHead(), Cast.Requester, Moments.Monday);
        Assert.Equal("OwnHead", Of(RequestRule.Endorsement, Careful with { Standing = head.Standing, IsRequesterHead = true }).Case);
        Assert.Equal("NotAsked", Of(RequestRule.Endorsement, Careful with { Standing = head.Standing }).Case);
    }

    [Fact]
    public void Consents_ThatAreMissing_AreNamed()
    {
        var check = Of(RequestRule.Consents, Handover);

        Assert.Equal(RuleOutcome.Attention, check.Outcome);
        Assert.Equal(["Max Myr"], check.Names);
    }

    [Fact]
    public void Consents_OfAChannelThatHasAnotherResponsibleByNow_Fail()
    {
        var check = Of(RequestRule.Consents, Handover with { Keepers = [Keeper(ChannelPart.Responsible, "Sara Sund")] });
        var gone = Of(RequestRule.Consents, Handover with { Keepers = [] });

        Assert.Equal((RuleOutcome.Failed, "NotAsked"), (check.Outcome, check.Case));
        Assert.Equal(["Sara Sund"], check.Names);
        Assert.Equal((RuleOutcome.Failed, "Gone"), (gone.Outcome, gone.Case));
    }

    [Fact]
    public void Consents_OfADecidedHandover_AreNotMeasuredByWhoeverIsResponsibleNow()
    {
        var decided = Handover with
        {
            Standing = RequestBuilder.NewAccount(RequestState.Completed).Standing,
            Keepers = [Keeper(ChannelPart.Responsible, "Max Myr"), Keeper(ChannelPart.Administrator, "Max Myr")],
        };

        Assert.Equal(RuleOutcome.Attention, Of(RequestRule.Consents, decided).Outcome);
        Assert.DoesNotContain(RequestRules.Check(decided), check => check.Rule == RequestRule.EmployeeAdministrators);
    }

    [Theory]
    [InlineData(1, RuleOutcome.Met)]
    [InlineData(2, RuleOutcome.Attention)]
    public void Administrators_WhereTheOneWhoLeavesIsOne_AreCountedWithout(int wanted, RuleOutcome expected)
    {
        var facts = Handover with
        {
            Policy = new Policy { EmployeeAdministrators = wanted },
            Keepers = [.. Handover.Keepers, Keeper(ChannelPart.Administrator, "Lena Lind"), Keeper(ChannelPart.Administrator, "Sara Sund")],
        };

        var check = Of(RequestRule.EmployeeAdministrators, facts);

        Assert.Equal((expected, "After", 1, wanted), (check.Outcome, check.Case, check.Found, check.Wanted));
    }

    [Fact]
    public void Administrators_WhereNobodyLeavesThem_AreNotCounted()
    {
        var administered = Handover with { Keepers = [.. Handover.Keepers, Keeper(ChannelPart.Administrator, "Lena Lind")] };
        var staying = administered with
        {
            Content = administered.Content with { Handover = Contents.Handover with { FormerAccess = FormerAccess.StaysAdministrator } },
        };

        Assert.All([Handover, staying], facts =>
            Assert.DoesNotContain(RequestRules.Check(facts), check => check.Rule == RequestRule.EmployeeAdministrators));
    }

    [Theory]
    [InlineData(RequestType.Develop)]
    [InlineData(RequestType.Close)]
    [InlineData(RequestType.Advice)]
    public void Check_OfWhatAsksForNoAccount_LooksAtTheEndorsementAlone(RequestType type) =>
        Assert.All(RequestRules.Check(Careful with { Content = Contents.Of(type) }), check => Assert.Equal(RequestRule.Endorsement, check.Rule));

    /// <summary>Lena, who is asked and agrees, hands the channel over to Max.</summary>
    private static RuleFacts Handover => Careful with
    {
        Content = Contents.Of(RequestType.ChangeResponsible),
        Consents =
        [
            new(ConsentPart.Leaving, "Lena Lind", "LENA.LIND@MIUN.EXAMPLE", IsGiven: true),
            new(ConsentPart.Taking, "Max Myr", "MAX@MIUN.EXAMPLE", IsGiven: false),
        ],
        Keepers = [Keeper(ChannelPart.Responsible, "Lena Lind")],
    };

    private static ChannelPerson Keeper(ChannelPart part, string name) => ChannelBuilder.Person(part, name);

    private static RuleFacts With(AccountProposal proposal) => Careful with { Content = Careful.Content with { Proposal = proposal } };

    private static RuleCheck Of(RequestRule rule, RuleFacts facts) => RequestRules.Check(facts).Single(check => check.Rule == rule);
}
