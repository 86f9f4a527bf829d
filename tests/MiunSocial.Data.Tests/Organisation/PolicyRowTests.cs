using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Organisation;

/// <summary>The policy is one row, which is read as it was written and changed by one at a time.</summary>
[OnEveryDatabase]
public sealed class PolicyRowTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PolicyTerms Other { get; } = new()
    {
        EndorsementNeededFor = [RequestType.Close, RequestType.Advice],
        OfficersToApprove = 2,
        ReplyPromiseWorkingDays = 5,
        FreeEves = [SwedishEve.Walpurgis, SwedishEve.Christmas],
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
        HealthRulesOff = [HealthRule.StandIn, HealthRule.AddressAnswers],
        DirectoryIsPublic = true,
        ApiIsPublic = true,
        EmbedOrigins = ["https://www.miun.se", "https://test.miun.se:8443"],
    };

    [Fact]
    public async Task Change_IsKeptWithEveryTermAndItsHistory()
    {
        await ChangeAsync(Other);

        await using var db = _database.Open();
        var kept = await db.Policies.AsNoTracking().SingleAsync(Cancel);
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(one => one.SubjectId == Policy.SubjectId, Cancel);
        Assert.Equal(Other.Facts(), kept.Terms.Facts());
        Assert.Equal(1, kept.Version);
        Assert.Equal((HistoryKind.PolicyChanged, "Beslut 12"), (entry.Kind, entry.Reason));
        Assert.Contains("\"ReviewMonths\":\"12\"", entry.Before);
        Assert.Contains("\"ReviewMonths\":\"24\"", entry.After);
    }

    [Fact]
    public async Task TwoChanges_AtTheSameMoment_LeaveOne()
    {
        await using var first = _database.Open();
        await using var second = _database.Open();
        foreach (var (db, months) in new[] { (first, 3), (second, 9) })
        {
            var policy = await db.Policies.SingleAsync(Cancel);
            db.AddHistory(policy.Change(policy.Terms with { ReviewMonths = months }, "Beslut 12", Actor.Clock, DateTime.UtcNow)!);
        }

        await first.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));

        await using var fresh = _database.Open();
        Assert.Equal(3, (await fresh.Policies.AsNoTracking().SingleAsync(Cancel)).ReviewMonths);
        Assert.Equal(1, await fresh.AuditEntries.CountAsync(one => one.SubjectId == Policy.SubjectId, Cancel));
    }

    public void Dispose() => _database.Dispose();

    private async Task ChangeAsync(PolicyTerms terms)
    {
        await using var db = _database.Open();
        var policy = await db.Policies.SingleAsync(Cancel);
        db.AddHistory(policy.Change(terms, "Beslut 12", Actor.Clock, DateTime.UtcNow)!);
        await db.SaveChangesAsync(Cancel);
    }
}
