using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Requests;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Organisation;

/// <summary>The policy changes as a whole, with a reason, and what it says is what counts from then on.</summary>
public sealed class PolicyChangeTests
{
    private static readonly Actor Administrator = new() { PersonId = Guid.CreateVersion7(), Name = "Astrid", Roles = new HashSet<Role> { Role.Administrator } };

    private readonly Policy _policy = new();

    /// <summary>Every term with another value than its default.</summary>
    public static PolicyTerms Other { get; } = new()
    {
        EndorsementNeededFor = [RequestType.Close],
        OfficersToApprove = 2,
        ReplyPromiseWorkingDays = 5,
        FreeEves = [SwedishEve.Walpurgis],
        CompletionDays = 14,
        SetupDays = 21,
        DraftDays = 90,
        EmployeeAdministrators = 3,
        StudentsMayAdminister = true,
        FunctionMailboxRequired = false,
        ReviewMonths = 24,
        HubReviewMonths = 3,
        InactivityMonths = 4,
        LinkFailuresToMark = 5,
        LinkCheckDays = 2,
        AcknowledgementDays = 21,
        LoanLongestDays = 10,
        LoanLatestNoticeDays = 7,
        LoanEarliestNoticeDays = 90,
        LoansPerMonth = 4,
        LoanDaysBetween = 2,
        OfficersToLend = 2,
        LoanAlarmDays = 3,
        BorrowerDataMonths = 6,
        HealthRulesOff = [HealthRule.StandIn],
        DirectoryIsPublic = true,
        ApiIsPublic = true,
        EmbedOrigins = ["https://www.miun.se"],
    };

    [Fact]
    public void Change_OfEveryTerm_IsReadFromEveryProperty()
    {
        var before = PolicyTerms.Default.Facts();
        Assert.All(Other.Facts(), fact => Assert.NotEqual(before[fact.Key], fact.Value));

        Change(Other);

        Assert.All(
            typeof(PolicyTerms).GetProperties().Where(property => property.SetMethod is not null),
            property => Assert.Equal(property.GetValue(Other), typeof(Policy).GetProperty(property.Name)!.GetValue(_policy)));
    }

    [Fact]
    public void Change_TellsWhatDiffersAndNothingElse()
    {
        var happened = Change(PolicyTerms.Default with { ReviewMonths = 6, StudentsMayAdminister = true });

        Assert.Equal((HistoryKind.PolicyChanged, Policy.SubjectId, "Beslut 12"), (happened!.Kind, happened.SubjectId, happened.Reason));
        Assert.Equal(new Dictionary<string, string?> { ["StudentsMayAdminister"] = "false", ["ReviewMonths"] = "12" }, happened.Before);
        Assert.Equal(new Dictionary<string, string?> { ["StudentsMayAdminister"] = "true", ["ReviewMonths"] = "6" }, happened.After);
        Assert.Equal(1, _policy.Version);
    }

    [Fact]
    public void Change_OfNothing_IsNone()
    {
        Assert.Null(Change(PolicyTerms.Default with { EndorsementNeededFor = [RequestType.NewAccount], EmbedOrigins = [] }));
        Assert.Equal(0, _policy.Version);
    }

    [Fact]
    public void Change_ToTermsThatCannotBe_Throws()
    {
        Assert.Throws<ArgumentException>(() => Change(PolicyTerms.Default with { ReviewMonths = 0 }));
        Assert.Equal(PolicyTerms.Default, _policy.Terms);
    }

    [Fact]
    public void NeedsEndorsement_FollowsTheTerms()
    {
        Change(Other);

        Assert.Equal((false, true), (_policy.NeedsEndorsement(RequestType.NewAccount), _policy.NeedsEndorsement(RequestType.Close)));
    }

    [Fact]
    public void NextReview_FollowsTheTerms()
    {
        Change(Other);

        Assert.Equal(Moments.MondayDay.AddMonths(24), _policy.NextReview(isHub: false, Moments.MondayDay));
        Assert.Equal(Moments.MondayDay.AddMonths(3), _policy.NextReview(isHub: true, Moments.MondayDay));
    }

    [Fact]
    public void Proposals_AreMeasuredByTheTerms()
    {
        var proposal = Proposals.Complete with { FunctionMailbox = "" };
        Assert.Contains(RequestContentRules.Check(Contents.With(proposal), new() { Kind = Proposals.OpenKind, Policy = _policy }), problem => problem.Field == "FunctionMailbox");
        var named = proposal.People.Count(person => person is { Part: ChannelPart.Administrator, Affiliation: Affiliation.Employee });

        Change(Other with { EmployeeAdministrators = 3 });

        var problems = RequestContentRules.Check(Contents.With(proposal), new() { Kind = Proposals.OpenKind, Policy = _policy });
        Assert.DoesNotContain(problems, problem => problem.Field == "FunctionMailbox");
        Assert.Equal(named < 3, problems.Contains(new("Administrator1Name", "Problem.Administrators", 3)));
    }

    [Fact]
    public void Students_MayAdminister_WhereTheTermsSaySo()
    {
        ProposedPerson[] people = [new() { Part = ChannelPart.Administrator, Name = "Elias", Email = "elias@miun.example", Affiliation = Affiliation.Student }];
        Assert.Contains(AccountProposalRules.AdministratorProblems(people, _policy), problem => problem.Code == "Problem.StudentAdministrator");

        Change(Other);

        Assert.DoesNotContain(AccountProposalRules.AdministratorProblems(people, _policy), problem => problem.Code == "Problem.StudentAdministrator");
    }

    private DomainEvent? Change(PolicyTerms terms) => _policy.Change(terms, "Beslut 12", Administrator, Moments.Monday);
}
