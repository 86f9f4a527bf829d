using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class AccountProposalLengthTests
{
    public static TheoryData<string> Texts => [.. ProposalTexts.Fields];

    [Theory]
    [MemberData(nameof(Texts))]
    public void TooLong_TextAtItsLimit_IsTaken(string field) =>
        Assert.Empty(AccountProposalRules.TooLong(new AccountProposal().Saying(field, Long(ProposalTexts.LimitOf(field)))));

    [Theory]
    [MemberData(nameof(Texts))]
    public void TooLong_TextOneOverItsLimit_NamesFieldAndLimit(string field)
    {
        var limit = ProposalTexts.LimitOf(field);

        var problems = AccountProposalRules.TooLong(new AccountProposal().Saying(field, Long(limit + 1)));

        Assert.Equal([new(field, "Problem.TooLong", limit)], problems);
    }

    [Fact]
    public void TooLong_NameAndEmailOfASecondAdministrator_AreNamedByTheirNumber()
    {
        var somebody = Proposals.Person(ChannelPart.Administrator, "Max Myr");
        var tooLong = somebody with { Name = Long(201), Email = Long(255) };

        var problems = AccountProposalRules.TooLong(Proposals.Complete.AdministeredBy(somebody, tooLong));

        Assert.Equal([new("Administrator2Name", "Problem.TooLong", 200), new("Administrator2Email", "Problem.TooLong", 254)], problems);
    }

    [Fact]
    public void TooLong_EmptyDraft_CanBeSaved() => Assert.Empty(AccountProposalRules.TooLong(new AccountProposal()));

    [Fact]
    public void Check_TextThatIsTooLong_StopsTheSubmissionToo() =>
        Assert.Contains(
            new Problem("Need", "Problem.TooLong", 4000),
            RequestContentRules.Check(Contents.With(Proposals.Complete with { Need = Long(4001) }), new() { Kind = Proposals.OpenKind, Policy = new Policy() }));

    private static string Long(int length) => new('a', length);
}
