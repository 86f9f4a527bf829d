using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Loans;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Loans;

/// <summary>What must not be lent twice is decided by the database, also when two come at once.</summary>
[OnEveryDatabase]
public sealed class LoanDaysTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly DateTime _now = DateTime.UtcNow;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => SwedishCalendar.DayOf(_now);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Days_ThatAnotherLoanHasOrRestsOn_AreRefused(int apart)
    {
        await using var db = _database.Open();
        var first = await ALoan.OnAsync(db, Today.AddDays(100));
        db.Loans.Add(first.In(LoanState.Booked, _now));
        await db.SaveChangesAsync(Cancel);

        await using var other = _database.Open();
        other.Loans.Add((await ALoan.OnAsync(other, first.FirstDay.AddDays(apart))).In(LoanState.Booked, _now));

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync(Cancel));
        Assert.True(_database.Faults.IsUniqueViolation(refused));
    }

    [Theory]
    [InlineData(LoanState.Requested)]
    [InlineData(LoanState.Declined)]
    [InlineData(LoanState.Cancelled)]
    public async Task Days_OfALoanThatHoldsNone_AreFree(LoanState state)
    {
        await using var db = _database.Open();
        var loan = await ALoan.OnAsync(db, Today.AddDays(100));
        db.Loans.Add(loan.In(state, _now));
        db.Loans.Add((loan with { Reference = "LAN-TEST-OTHER" }).In(LoanState.Booked, _now));

        await db.SaveChangesAsync(Cancel);

        var calendar = await new LoanCalendarReader(db).ReadAsync(loan.ChannelId, loan.Policy, Today, Cancel);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(day => calendar.HeldOn(loan.FirstDay.AddDays(day))!.IsPause));
    }

    [Fact]
    public async Task Channel_IsOutWithOneLoanAtATime()
    {
        await using var db = _database.Open();
        var built = await ALoan.OnAsync(db, Today.AddDays(100));
        var first = built.In(LoanState.HandedOver, _now);
        db.Loans.Add(first);
        await db.SaveChangesAsync(Cancel);

        await using var other = _database.Open();
        other.Loans.Add((await ALoan.OnAsync(other, built.FirstDay.AddDays(10))).In(LoanState.HandedOver, _now));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync(Cancel));
        Assert.True(_database.Faults.IsUniqueViolation(refused));

        first.Return([.. LoanChecklists.Return], built.Officer, first.FirstDay.ToDateTime(new(12, 0), DateTimeKind.Utc));
        await db.SaveChangesAsync(Cancel);
        await other.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task Cancel_OfABookedLoan_GivesTheDaysBack()
    {
        await using var db = _database.Open();
        var built = await ALoan.OnAsync(db, Today.AddDays(100));
        var loan = built.In(LoanState.Booked, _now);
        db.Loans.Add(loan);
        await db.SaveChangesAsync(Cancel);

        loan.Cancel(null, built.Borrower, _now);
        await db.SaveChangesAsync(Cancel);
        db.Loans.Add((built with { Reference = "LAN-TEST-OTHER" }).In(LoanState.Booked, _now));

        await db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task Month_WithAsManyLoansAsThePolicyAllows_IsFull()
    {
        await using var db = _database.Open();
        var first = await ALoan.OnAsync(db, new DateOnly(Today.Year, Today.Month, 1).AddMonths(3));
        db.Loans.Add(first.In(LoanState.Booked, _now));
        db.Loans.Add((first with { FirstDay = first.FirstDay.AddDays(10), Reference = "LAN-TEST-OTHER" }).In(LoanState.Booked, _now));

        // Both counted themselves first of the month, for each was booked as if the other were not there.
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        Assert.True(_database.Faults.IsUniqueViolation(refused));
    }

    [Fact]
    public async Task ForgetBorrower_AfterThePolicysTime_LeavesFactsWithoutThePerson()
    {
        await using var db = _database.Open();
        var built = await ALoan.OnAsync(db, Today.AddDays(100));
        var loan = built.In(LoanState.Returned, _now);
        db.Loans.Add(loan);
        await db.SaveChangesAsync(Cancel);

        var borrowers = new LoanBorrowers(db);
        Assert.Equal(0, await borrowers.ForgetAsync(_now.AddMonths(11), Cancel));
        Assert.True(await borrowers.ForgetAsync(_now.AddMonths(13), Cancel) > 0);
        Assert.Equal(0, await borrowers.ForgetAsync(_now.AddMonths(13), Cancel));

        await using var fresh = _database.Open();
        var kept = await fresh.Loans.AsSplitQuery().SingleAsync(one => one.Id == loan.Id, Cancel);
        Assert.Equal((null, "", LoanState.Returned), (kept.BorrowerId, kept.BorrowerName, kept.State));
        var history = await fresh.AuditEntries.Where(entry => entry.SubjectId == loan.Id).ToListAsync(Cancel);
        Assert.Equal(5, history.Count);
        Assert.DoesNotContain(history, entry => entry.ActorId == built.Borrower.PersonId || entry.ActorName == built.Borrower.Name);
    }

    public void Dispose() => _database.Dispose();
}
