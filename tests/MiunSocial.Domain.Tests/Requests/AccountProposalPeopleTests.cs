using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class AccountProposalPeopleTests
{
    private static readonly Problem _tooFew = new("Administrator1Name", "Problem.Administrators", 2);
    private static readonly Problem _student = new("Administrator1Name", "Problem.StudentAdministrator");
    private static readonly ProposedPerson _lena = Proposals.Person(ChannelPart.Administrator, "Lena Lind");
    private static readonly ProposedPerson _max = Proposals.Person(ChannelPart.Administrator, "Max Myr");
    private static readonly ProposedPerson _stella = Proposals.Person(ChannelPart.Administrator, "Stella Sol", Affiliation.Student);
    private static readonly Policy _studentsWelcome = new() { StudentsMayAdminister = true };

    [Fact]
    public void Check_NoAdministrators_AreTooFew() => Assert.Equal([_tooFew], Check([]));

    [Fact]
    public void Check_OneAdministrator_IsTooFew() => Assert.Equal([_tooFew], Check([_lena]));

    [Fact]
    public void Check_OneAdministratorNamedTwice_IsStillOne() => Assert.Equal([_tooFew], Check([_lena, _lena]));

    [Fact]
    public void Check_OneAdministratorUnderTwoSpellingsOfTheAddress_IsStillOne()
    {
        var again = _lena with { Name = "L. Lind", Email = _lena.Email.ToUpperInvariant() };

        Assert.Equal([_tooFew], Check([_lena, again]));
    }

    [Fact]
    public void Check_ThePolicysNumberOfEmployees_IsAskedFor()
    {
        Assert.Empty(Check([_lena], new Policy { EmployeeAdministrators = 1 }));
        Assert.Equal([_tooFew with { Argument = 3 }], Check([_lena, _max], new Policy { EmployeeAdministrators = 3 }));
    }

    [Fact]
    public void Check_AStudentAmongEnoughEmployees_IsRefusedUnlessThePolicyAllowsIt()
    {
        Assert.Equal([_student], Check([_lena, _max, _stella]));
        Assert.Empty(Check([_lena, _max, _stella], _studentsWelcome));
    }

    [Fact]
    public void Check_AStudentWhereThePolicyAllowsIt_DoesNotCountAsAnEmployee() =>
        Assert.Equal([_tooFew], Check([_lena, _stella], _studentsWelcome));

    [Fact]
    public void Check_AStudentAmongTooFew_FindsBothProblems() => Assert.Equal([_tooFew, _student], Check([_lena, _stella]));

    [Fact]
    public void Check_AStudentWhoIsOnlyStandIn_IsNoAdministrator()
    {
        var student = Proposals.Person(ChannelPart.StandIn, "Stella Sol", Affiliation.Student);
        var proposal = Proposals.Complete.Without(ChannelPart.StandIn);

        Assert.Empty(AccountProposalRules.Check(proposal with { People = [.. proposal.People, student] }, Proposals.OpenKind, new Policy()));
    }

    [Fact]
    public void Check_AdministratorWithoutNameOrAddress_IsAskedForBoth() =>
        Assert.Equal(
            [new("Administrator3Name", "Problem.Required"), new("Administrator3Email", "Problem.Required")],
            Check([_lena, _max, _max with { Name = " ", Email = "" }]));

    [Fact]
    public void Check_AdministratorsAddressThatIsNone_SaysSo() =>
        Assert.Equal([new("Administrator2Email", "Problem.Email")], Check([_lena, _max with { Email = "max" }]));

    [Fact]
    public void Named_People_AreNumberedOnlyAsAdministrators() =>
        Assert.Equal(
            ["Responsible", "Administrator1", "Administrator2", "StandIn"],
            AccountProposalRules.Named(Proposals.Complete.People).Select(named => named.Field));

    private static IReadOnlyList<Problem> Check(ProposedPerson[] administrators, Policy? policy = null) =>
        AccountProposalRules.Check(Proposals.Complete.AdministeredBy(administrators), Proposals.OpenKind, policy ?? new Policy());
}
