using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Domain.Tests.Organisation;

/// <summary>The defaults as they were agreed.</summary>
public sealed class PolicyTests
{
    private readonly Policy _policy = new();

    [Theory]
    [InlineData(RequestType.NewAccount, true)]
    [InlineData(RequestType.RegisterExisting, false)]
    [InlineData(RequestType.Develop, false)]
    [InlineData(RequestType.Close, false)]
    [InlineData(RequestType.ChangeResponsible, false)]
    [InlineData(RequestType.Advice, false)]
    public void NeedsEndorsement_ByDefault_IsForNewAccountsOnly(RequestType type, bool needed) =>
        Assert.Equal(needed, _policy.NeedsEndorsement(type));

    [Fact]
    public void OfficersToApprove_ByDefault_IsOne() => Assert.Equal(1, _policy.OfficersToApprove);

    [Fact]
    public void ReplyPromise_ByDefault_IsTenWorkingDays() => Assert.Equal(10, _policy.ReplyPromiseWorkingDays);

    [Fact]
    public void Expiry_ByDefault_IsThirtyDaysForCompletionAndSetup() => Assert.Equal((30, 30), (_policy.CompletionDays, _policy.SetupDays));

    [Fact]
    public void Administrators_ByDefault_AreTwoEmployeesAndNoStudents() =>
        Assert.Equal((2, false), (_policy.EmployeeAdministrators, _policy.StudentsMayAdminister));

    [Fact]
    public void FunctionMailbox_ByDefault_IsRequired() => Assert.True(_policy.FunctionMailboxRequired);

    [Fact]
    public void NextReview_ByDefault_IsInTwelveMonthsAndForTheHubInSix()
    {
        var reviewed = new DateOnly(2026, 8, 31);

        Assert.Equal(new DateOnly(2027, 8, 31), _policy.NextReview(isHub: false, reviewed));
        Assert.Equal(new DateOnly(2027, 2, 28), _policy.NextReview(isHub: true, reviewed));
    }

    [Fact]
    public void NextReview_UnderAnotherPolicy_FollowsItsMonths()
    {
        var policy = new Policy { ReviewMonths = 24, HubReviewMonths = 1 };

        Assert.Equal(new DateOnly(2028, 3, 2), policy.NextReview(isHub: false, new DateOnly(2026, 3, 2)));
        Assert.Equal(new DateOnly(2026, 4, 2), policy.NextReview(isHub: true, new DateOnly(2026, 3, 2)));
    }
}
