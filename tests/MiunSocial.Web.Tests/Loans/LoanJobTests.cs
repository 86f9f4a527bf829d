using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Loans;
using MiunSocial.Domain.Loans;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Background;
using MiunSocial.Web.Features.Loans;

namespace MiunSocial.Web.Tests.Loans;

/// <summary>Reminders of loans, the alarm, and the forgetting of borrowers.</summary>
[OnEveryDatabase]
public sealed class LoanJobTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly LoanOffice _office;

    public LoanJobTests() => _office = new() { Office = new() { Portal = new() { Clock = _clock } } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Booked_BorrowerAndContactAreRemindedOnceTheDayBefore()
    {
        var loan = await _office.AddAsync(LoanState.Booked);

        Assert.Empty(await ToldOnAsync(loan, loan.FirstDay.AddDays(-2)));
        Assert.Equal(["officer:LoanStartsTomorrow", "student:LoanStartsTomorrow"], await ToldOnAsync(loan, loan.FirstDay.AddDays(-1)));
        Assert.Empty(await ToldOnAsync(loan, loan.FirstDay));
    }

    [Fact]
    public async Task HandedOver_AlarmsAllOfficersUntilThePasswordIsChanged()
    {
        var loan = await _office.AddAsync(LoanState.HandedOver);

        Assert.Equal(["officer:LoanDueBack", "student:LoanDueBack"], await ToldOnAsync(loan, loan.LastDay));
        Assert.Equal(["officer2:LoanOverdue", "officer:LoanOverdue"], await ToldOnAsync(loan, loan.LastDay.AddDays(1)));
        Assert.Equal(["officer2:LoanOverdue", "officer:LoanOverdue"], await ToldOnAsync(loan, loan.LastDay.AddDays(2)));
        Assert.Empty(await ToldOnAsync(loan, loan.LastDay.AddDays(2)));
    }

    [Theory]
    [InlineData(LoanState.Requested)]
    [InlineData(LoanState.Booked)]
    public async Task WhatNobodyDecidesOrCollects_LapsesOnce_AndAllInvolvedAreTold(LoanState state)
    {
        var loan = await _office.AddAsync(state);
        _clock.SetUtcNow(new(loan.LastDay.AddDays(1).ToDateTime(new(9, 0), DateTimeKind.Utc)));

        Assert.True(await RunAsync<LoanLapsing>(lapsing => lapsing.LapseDueAsync(Cancel)) > 0);
        Assert.Equal(0, await RunAsync<LoanLapsing>(lapsing => lapsing.LapseDueAsync(Cancel)));

        var kept = await _office.KeptAsync(loan.Reference);
        Assert.Equal((LoanState.Lapsed, 0), (kept.Loan.State, kept.Loan.Days.Count));
        Assert.Equal(["officer2:LoanLapsed", "officer:LoanLapsed", "student:LoanLapsed"], kept.LatestTold);
        Assert.Contains("Förfallet", (await (await _office.Office.Officer).OpenAsync($"/loans/{loan.Reference}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Borrower_IsForgottenAfterThePolicysTime_OnThePagesToo()
    {
        var loan = await _office.AddAsync(LoanState.Returned);
        _clock.Advance(TimeSpan.FromDays(400));

        Assert.True(await RunAsync<BorrowerRemoval>(job => job.RunAsync(Cancel)) > 0);
        Assert.Equal(0, await RunAsync<BorrowerRemoval>(job => job.RunAsync(Cancel)));

        var officer = await _office.Office.Officer;
        var page = await officer.OpenAsync($"/loans/{loan.Reference}");
        Assert.DoesNotContain("Elias Studin", page.Text(), StringComparison.Ordinal);
        Assert.False(page.Has("#move-Assess"), "Words about somebody who has been forgotten would never be removed.");
        Assert.DoesNotContain(loan.Reference, (await officer.OpenAsync("/loans?show=Assess")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Journalistprogrammet", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CalendarAddress_GoesWithTheLastLoan_AndNotBefore()
    {
        var loan = await _office.AddAsync(LoanState.Returned);
        var open = await _office.AddAsync(LoanState.Requested);
        var student = await _office.Office.Student;
        await (await student.OpenAsync("/loans/calendar/subscribe")).Form("main form[action='/loans/calendar/subscribe']").SubmitAsync();
        var address = await _office.Portal.WithDatabaseAsync(db => db.CalendarSubscriptions.Where(one => one.PersonId == loan.BorrowerId).Select(one => one.Id).SingleAsync());
        _clock.Advance(TimeSpan.FromDays(400));

        await RunAsync<BorrowerRemoval>(job => job.RunAsync(Cancel));
        var isKept = await IsThereAsync();
        await _office.Portal.WithDatabaseAsync(db => db.Loans.Where(one => one.BorrowerId == loan.BorrowerId).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, LoanState.Cancelled)
            .SetProperty(one => one.EndedAt, open.CreatedAt)));
        await RunAsync<BorrowerRemoval>(job => job.RunAsync(Cancel));

        Assert.True(isKept);
        Assert.False(await IsThereAsync());
        Assert.Equal([LoanBorrowers.Nobody], await _office.Portal.WithDatabaseAsync(db =>
            db.AuditEntries.Where(entry => entry.SubjectId == address).Select(entry => entry.ActorName).Distinct().ToListAsync()));

        Task<bool> IsThereAsync() => _office.Portal.WithDatabaseAsync(db => db.CalendarSubscriptions.AnyAsync(one => one.Id == address));
    }

    public void Dispose() => _office.Dispose();

    private async Task<IReadOnlyList<string>> ToldOnAsync(Loan loan, DateOnly day)
    {
        var before = (await _office.KeptAsync(loan.Reference)).Notices.Count;
        _clock.SetUtcNow(new(day.ToDateTime(new(9, 0), DateTimeKind.Utc)));
        await RunAsync<LoanReminding>(reminding => reminding.RemindDueAsync(Cancel));
        return [.. (await _office.KeptAsync(loan.Reference)).Notices.Skip(before).Select(notice => notice.What)];
    }

    private async Task<int> RunAsync<T>(Func<T, Task<int>> run)
        where T : notnull
    {
        await using var scope = _office.Portal.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }
}
