using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class AccountProposalRulesTests
{
    public static TheoryData<string> Texts => [.. ProposalTexts.Fields];

    [Fact]
    public void Check_CompleteProposal_FindsNothing() => Assert.Empty(Check(Proposals.Complete));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Check_TextThatIsMissingOrBlank_IsRequired(string field)
    {
        Assert.Equal([new(field, "Problem.Required")], Check(Proposals.Complete.Saying(field, "")));
        Assert.Equal([new(field, "Problem.Required")], Check(Proposals.Complete.Saying(field, " \r\n")));
    }

    [Fact]
    public void Check_NoAudience_AsksToChooseThePrioritisedOne() =>
        Assert.Equal([new("PrioritisedAudienceId", "Problem.ChooseOne")], Check(Proposals.Complete with { AudienceIds = [] }));

    [Fact]
    public void Check_NoLanguage_AsksToChooseOne() =>
        Assert.Equal([new("Languages", "Problem.ChooseOne")], Check(Proposals.Complete with { Languages = [] }));

    [Fact]
    public void Check_NoKindChosen_AsksToChooseOne() =>
        Assert.Equal([new("KindId", "Problem.ChooseOne")], Check(Proposals.Complete with { KindId = null }));

    [Fact]
    public void Check_KindThatDoesNotExist_AsksToChooseOne() =>
        Assert.Equal([new("KindId", "Problem.ChooseOne")], RequestContentRules.Check(Contents.With(Proposals.Complete), new() { Kind = null, Policy = new Policy() }));

    [Fact]
    public void Check_KindThatIsNotOpenToRequests_SaysSo() =>
        Assert.Equal(
            [new("KindId", "Problem.KindNotOpen")],
            RequestContentRules.Check(Contents.With(Proposals.Complete), new() { Kind = Proposals.ClosedKind, Policy = new Policy() }));

    [Fact]
    public void Check_GuidelinesNotRead_SaysSo() =>
        Assert.Equal([new("HasReadGuidelines", "Problem.GuidelinesNotRead")], Check(Proposals.Complete with { HasReadGuidelines = false }));

    [Fact]
    public void Check_FunctionMailboxThatIsNoAddress_SaysSo() =>
        Assert.Equal([new("FunctionMailbox", "Problem.Email")], Check(Proposals.Complete with { FunctionMailbox = "the office" }));

    [Fact]
    public void Check_NoFunctionMailboxWhereThePolicyAsksForNone_FindsNothing() =>
        Assert.Empty(Check(Proposals.Complete with { FunctionMailbox = "" }, new Policy { FunctionMailboxRequired = false }));

    [Fact]
    public void Check_BadFunctionMailboxWhereThePolicyAsksForNone_StillSaysSo() =>
        Assert.Equal(
            [new("FunctionMailbox", "Problem.Email")],
            Check(Proposals.Complete with { FunctionMailbox = "the office" }, new Policy { FunctionMailboxRequired = false }));

    [Theory]
    [InlineData(ChannelPart.Responsible)]
    [InlineData(ChannelPart.StandIn)]
    public void Check_PersonWhoIsMissing_IsRequiredByNameAndEmail(ChannelPart part) =>
        Assert.Equal(
            [new($"{part}Name", "Problem.Required"), new($"{part}Email", "Problem.Required")],
            Check(Proposals.Complete.Without(part)));

    [Fact]
    public void Check_EmptyDraft_FindsAProblemForEveryPartOfTheForm()
    {
        var fields = Check(new AccountProposal()).Select(problem => problem.Field);

        string[] others =
        [
            "PrioritisedAudienceId", "Languages", "KindId", "ResponsibleName", "ResponsibleEmail", "StandInName", "StandInEmail",
            "Administrator1Name", "HasReadGuidelines",
        ];
        Assert.Equal(ProposalTexts.Fields.Concat(others).Order(), fields.Order());
    }

    private static IReadOnlyList<Problem> Check(AccountProposal proposal, Policy? policy = null) =>
        RequestContentRules.Check(Contents.With(proposal), new() { Kind = Proposals.OpenKind, Policy = policy ?? new Policy() });
}
