using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class AccountProposalPeopleTests
{
    private static readonly Problem TooFew = new("Administrator1Name", "Problem.Administrators", 2);
    private static readonly Problem Student = new("Administrator1Name", "Problem.StudentAdministrator");
    private static readonly ProposedPerson Lena = Proposals.Person(ChannelPart.Administrator, "Lena Lind");
    private static readonly ProposedPerson Max = Proposals.Person(ChannelPart.Administrator, "Max Myr");
    private static readonly ProposedPerson Stella = Proposals.Person(ChannelPart.Administrator, "Stella Sol", Affiliation.Student);
    private static readonly Policy StudentsWelcome = new() { StudentsMayAdminister = true };

    [Fact]
    public void Check_TheResponsibleAsTheirOwnStandIn_IsRefused()
    {
        var proposal = Proposals.Complete.Without(ChannelPart.StandIn);
        var standIn = Proposals.Person(ChannelPart.StandIn, "Lena Lind") with { Email = "LENA.LIND@miun.example" };

        Assert.Equal(
            [new("StandInEmail", "Problem.OwnStandIn")],
            AccountProposalRules.Check(RequestType.NewAccount, proposal with { People = [.. proposal.People, standIn] }, Proposals.OpenKind, new Policy()));
    }

    [Fact]
    public void Check_NoAdministrators_AreTooFew() => Assert.Equal([TooFew], Check([]));

    [Fact]
    public void Check_OneAdministrator_IsTooFew() => Assert.Equal([TooFew], Check([Lena]));

    [Fact]
    public void Check_OneAdministratorNamedTwice_IsStillOne() => Assert.Equal([TooFew], Check([Lena, Lena]));

    [Fact]
    public void Check_OneAdministratorUnderTwoSpellingsOfTheAddress_IsStillOne()
    {
        var again = Lena with { Name = "L. Lind", Email = Lena.Email.ToUpperInvariant() };

        Assert.Equal([TooFew], Check([Lena, again]));
    }

    [Fact]
    public void Check_ThePolicysNumberOfEmployees_IsAskedFor()
    {
        Assert.Empty(Check([Lena], new Policy { EmployeeAdministrators = 1 }));
        Assert.Equal([TooFew with { Argument = 3 }], Check([Lena, Max], new Policy { EmployeeAdministrators = 3 }));
    }

    [Fact]
    public void Check_AStudentAmongEnoughEmployees_IsRefusedUnlessThePolicyAllowsIt()
    {
        Assert.Equal([Student], Check([Lena, Max, Stella]));
        Assert.Empty(Check([Lena, Max, Stella], StudentsWelcome));
    }

    [Fact]
    public void Check_AStudentWhereThePolicyAllowsIt_DoesNotCountAsAnEmployee() =>
        Assert.Equal([TooFew], Check([Lena, Stella], StudentsWelcome));

    [Fact]
    public void Check_AStudentAmongTooFew_FindsBothProblems() => Assert.Equal([TooFew, Student], Check([Lena, Stella]));

    [Fact]
    public void Check_AStudentWhoIsOnlyStandIn_IsNoAdministrator()
    {
        var student = Proposals.Person(ChannelPart.StandIn, "Stella Sol", Affiliation.Student);
        var proposal = Proposals.Complete.Without(ChannelPart.StandIn);

        Assert.Empty(RequestContentRules.Check(Contents.With(proposal with { People = [.. proposal.People, student] }), new() { Kind = Proposals.OpenKind, Policy = new Policy() }));
    }

    [Fact]
    public void Check_AdministratorWithoutNameOrAddress_IsAskedForBoth() =>
        Assert.Equal(
            [new("Administrator3Name", "Problem.Required"), new("Administrator3Email", "Problem.Required")],
            Check([Lena, Max, Max with { Name = " ", Email = "" }]));

    [Fact]
    public void Check_AdministratorsAddressThatIsNone_SaysSo() =>
        Assert.Equal([new("Administrator2Email", "Problem.Email")], Check([Lena, Max with { Email = "max" }]));

    [Fact]
    public void Named_People_AreNumberedOnlyAsAdministrators() =>
        Assert.Equal(
            ["Responsible", "Administrator1", "Administrator2", "StandIn"],
            AccountProposalRules.Named(Proposals.Complete.People).Select(named => named.Field));

    private static IReadOnlyList<Problem> Check(ProposedPerson[] administrators, Policy? policy = null) =>
        RequestContentRules.Check(Contents.With(Proposals.Complete.AdministeredBy(administrators)), new() { Kind = Proposals.OpenKind, Policy = policy ?? new Policy() });
}
