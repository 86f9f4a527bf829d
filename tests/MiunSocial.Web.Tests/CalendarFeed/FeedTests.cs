using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.LendingCalendar;
using Calendar = Ical.Net.Calendar;

namespace MiunSocial.Web.Tests.CalendarFeed;

/// <summary>Whoever has the address reads their calendar, which follows the loans; nobody else reads anything.</summary>
[OnEveryDatabase]
public sealed class FeedTests(LendingPortal portal) : IClassFixture<LendingPortal>
{
    [Fact]
    public async Task Student_ReadsTheirOwnLoans_AndNobodyElses()
    {
        var (own, others) = await portal.WithDatabaseAsync(async db =>
        {
            var scene = await LoanScene.LoadAsync(db);
            await scene.BlockAsync(DaySpan.From(LoanScene.Month.AddDays(25), 1), new("Årsfest", "Annual ball"));
            return (await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3)), await scene.BookAsync(scene.Other, DaySpan.From(LoanScene.Month.AddDays(19), 2)));
        });

        var answer = await ReadAsync(portal, await AddressOfAsync(portal, "student@demo.test"));

        Assert.Equal("text/calendar; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        CalendarRules.AssertKept(Encoding.UTF8.GetBytes(answer.Body));
        var calendar = Calendar.Load(answer.Body)!;
        var read = calendar.Events.Single(one => one.Uid == $"{own.Id:D}@loans.miunsocial");
        Assert.Equal((own.FirstDay, own.LastDay.AddDays(1)), (read.Start!.Date, read.End!.Date));
        Assert.Equal("CONFIRMED", read.Status);
        Assert.EndsWith($"/loans/{own.Reference}", read.Url!.ToString());
        Assert.DoesNotContain(calendar.Events, one => one.Uid!.Contains("blocked"));
        Assert.DoesNotContain(others.Reference, answer.Body);
        Assert.DoesNotContain(others.BorrowerName, answer.Body);
    }

    [Fact]
    public async Task Officer_ReadsAllLoansWithTheirBorrowers_AndBlockedDays()
    {
        var (loan, asked, blocked) = await portal.WithDatabaseAsync(async db =>
        {
            var scene = await LoanScene.LoadAsync(db);
            return (
                await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3)),
                await scene.AskAsync(scene.Other, DaySpan.From(LoanScene.Month.AddDays(9), 3)),
                await scene.BlockAsync(DaySpan.From(LoanScene.Month.AddDays(25), 2), new("Årsfest; mingel, tal", "Annual ball")));
        });

        var events = Calendar.Load((await ReadAsync(portal, await AddressOfAsync(portal, "officer@demo.test"))).Body)!.Events;

        Assert.Contains(loan.BorrowerName, events.Single(one => one.Uid == $"{loan.Id:D}@loans.miunsocial").Summary);
        Assert.Equal("TENTATIVE", events.Single(one => one.Uid == $"{asked.Id:D}@loans.miunsocial").Status);
        Assert.Equal("Årsfest; mingel, tal", events.Single(one => one.Uid == $"{blocked.Id:D}@blocked.miunsocial").Description);
    }

    [Fact]
    public async Task CancelledLoan_StaysAsCancelled_WithAHigherSequence()
    {
        var id = await portal.WithDatabaseAsync(async db =>
        {
            var scene = await LoanScene.LoadAsync(db);
            return (await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3))).Id;
        });
        var address = await AddressOfAsync(portal, "student@demo.test");
        var before = Calendar.Load((await ReadAsync(portal, address)).Body)!.Events.Single(one => one.Uid!.StartsWith($"{id:D}", StringComparison.Ordinal));

        await portal.WithDatabaseAsync(async db =>
        {
            var loan = await db.Loans.SingleAsync(one => one.Id == id);
            loan.Cancel(null, new() { PersonId = loan.BorrowerId, Name = loan.BorrowerName, Roles = new HashSet<Role> { Role.Student } }, DateTime.UtcNow);
            await db.SaveChangesAsync();
        });

        var after = Calendar.Load((await ReadAsync(portal, address)).Body)!.Events.Single(one => one.Uid == before.Uid);
        Assert.Equal(("CONFIRMED", "CANCELLED"), (before.Status, after.Status));
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal(before.Start, after.Start);
    }

    [Fact]
    public async Task CancellationOfLongAgo_IsGone()
    {
        var id = await portal.WithDatabaseAsync(async db =>
        {
            var scene = await LoanScene.LoadAsync(db);
            var loan = await scene.AskAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3));
            loan.Cancel(null, scene.Student, scene.Now.AddDays(-61));
            await db.SaveChangesAsync();
            return loan.Id;
        });

        Assert.DoesNotContain($"{id:D}", (await ReadAsync(portal, await AddressOfAsync(portal, "student@demo.test"))).Body);
    }

    [Theory]
    [InlineData("sv", "Mina lån", "Lån av")]
    [InlineData("en", "My loans", "Loan of")]
    public async Task Calendar_IsInItsPersonsLanguage(string language, string name, string summary)
    {
        using var own = new PortalFactory();
        await own.WithDatabaseAsync(async db =>
        {
            var scene = await LoanScene.LoadAsync(db);
            await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3));
            (await db.Users.SingleAsync(one => one.Email == "student@demo.test")).Language = language;
            await db.SaveChangesAsync();
        });

        var answer = await ReadAsync(own, await AddressOfAsync(own, "student@demo.test"));

        Assert.Contains($"X-WR-CALNAME:{name}", answer.Body);
        Assert.Contains($"SUMMARY:{summary}", answer.Body);
    }

    [Fact]
    public async Task Answer_IsKeptByNobodyElse_AndNotToldAgainToWhoHasIt()
    {
        var address = await AddressOfAsync(portal, "student@demo.test");
        var first = await ReadAsync(portal, address);
        using var program = portal.Visit();

        var again = await program.AskAsync(address, null, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Body));
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Empty(first.Cookies);
    }

    [Fact]
    public async Task WrongAddress_IsNotThere()
    {
        var address = await AddressOfAsync(portal, "student@demo.test");
        using var program = portal.Visit();
        var token = Regex.Match(address, "feed/(.+)\\.ics").Groups[1].Value;
        string[] guesses = [token[..^1], $"{token}A", token.ToUpperInvariant(), CalendarSecret.HashOf(token), CalendarSecret.Generate().Text, "..%2F.."];

        Assert.All(await Task.WhenAll(guesses.Select(guess => program.GetAsync($"/loans/calendar/feed/{guess}.ics"))), page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    [Fact]
    public async Task WhoHasLeft_HasNoCalendar()
    {
        using var own = new PortalFactory();
        var address = await AddressOfAsync(own, "student@demo.test");

        await own.WithDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(one => one.Email == "student@demo.test")).IsActive = false;
            await db.SaveChangesAsync();
        });

        using var program = own.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).Status);
    }

    [Fact]
    public async Task WhoBorrowsNoMore_HasAnEmptyCalendar()
    {
        using var own = new PortalFactory();
        await own.WithDatabaseAsync(async db =>
        {
            var scene = await LoanScene.LoadAsync(db);
            await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3));
        });
        var address = await AddressOfAsync(own, "student@demo.test");

        await own.WithDatabaseAsync(async db =>
        {
            var person = await db.Users.SingleAsync(one => one.Email == "student@demo.test");
            db.UserRoles.RemoveRange(db.UserRoles.Where(link => link.UserId == person.Id));
            await db.SaveChangesAsync();
        });

        Assert.Empty(Calendar.Load((await ReadAsync(own, address)).Body)!.Events);
    }

    private static async Task<string> AddressOfAsync(PortalFactory at, string email) => await SubscriptionTests.MakeAsync(await at.SignedInAsAsync(email));

    private static async Task<PortalPage> ReadAsync(PortalFactory at, string address)
    {
        using var program = at.Visit();
        var answer = await program.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }
}
