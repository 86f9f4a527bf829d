using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Loans;

namespace MiunSocial.Testing.Races;

/// <summary>Officers who approve applications for overlapping days at the same moment. No day is lent twice, and every loser is told which days are free.</summary>
public sealed class LoanRace(IServiceProvider portal)
{
    private const int AtOnce = 16;
    private const int Officers = 4;

    /// <summary>Applications that wait at the same time, all for days of the same weeks.</summary>
    private const int Batch = 200;

    static LoanRace() => ThreadPool.SetMinThreads(64, 64);

    public required int Bookings { get; init; }

    public async Task<LoanRaceReport> RunAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var officers = await new RaceGround(portal).OfficersAsync(Officers);
        var results = new ConcurrentBag<LoanResult>();
        var watch = new Stopwatch();
        for (var made = 0; made < Bookings; made += Batch)
        {
            var applications = await ApplyAsync(made, Math.Min(Batch, Bookings - made), cancellationToken);
            watch.Start();
            await Parallel.ForEachAsync(
                applications.Index(),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (one, token) => results.Add(await ApproveAsync(officers[one.Index % officers.Count], one.Item, token)));
            watch.Stop();
        }
        return await ReportAsync(results, watch.Elapsed, cancellationToken);
    }

    /// <summary>The month and the notice are no part of this race; the days are.</summary>
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = portal.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Policies.ExecuteUpdateAsync(set => set
            .SetProperty(policy => policy.LoansPerMonth, 31)
            .SetProperty(policy => policy.LoanEarliestNoticeDays, 730), cancellationToken);
    }

    /// <summary>Loans of one to four days that begin on one of thirty, and further ahead with each batch so that there is something to win.</summary>
    private async Task<IReadOnlyList<string>> ApplyAsync(int made, int count, CancellationToken cancellationToken)
    {
        await using var scope = portal.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = new DateTime(DateTime.UtcNow.Ticks / 10 * 10, DateTimeKind.Utc);
        var start = SwedishCalendar.DayOf(now).AddDays(60 + (made / Batch * 10));
        var built = await ALoan.OnAsync(db, start);
        var loans = Enumerable.Range(0, count).Select(number => (built with
        {
            Policy = built.Policy with { LoanEarliestNoticeDays = 730 },
            Reference = FormattableString.Invariant($"LAN-RACE-{made + number:00000}"),
            FirstDay = start.AddDays(number * 7 % 30),
            Length = 1 + (number % 4),
        }).In(LoanState.Requested, now)).ToList();
        db.Loans.AddRange(loans);
        await db.SaveChangesAsync(cancellationToken);
        return [.. loans.Select(loan => loan.Reference)];
    }

    private async Task<LoanResult> ApproveAsync(RaceOfficer officer, string reference, CancellationToken cancellationToken)
    {
        await using var scope = portal.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = officer.Principal };
        await services.GetRequiredService<SignedIn>().ActorAsync(cancellationToken);
        return await services.GetRequiredService<LoanWorkflow>().ApproveAsync(
            new() { Reference = reference, Verb = LoanVerb.Approve, Seen = 1 }, new() { ContactId = officer.Id }, cancellationToken);
    }

    private async Task<LoanRaceReport> ReportAsync(ConcurrentBag<LoanResult> results, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        await using var scope = portal.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var booked = await db.Loans.AsNoTracking().Where(loan => loan.State == LoanState.Booked)
            .Select(loan => new { loan.ChannelId, loan.FirstDay, loan.LastDay, loan.Reference, Held = loan.Days.Count(day => !day.IsPause) })
            .ToListAsync(cancellationToken);
        var days = booked.SelectMany(loan => new DaySpan(loan.FirstDay, loan.LastDay).Days.Select(day => (loan.ChannelId, day))).ToList();
        return new()
        {
            Bookings = results.Count,
            Winners = results.Count(result => result is LoanResult.Done),
            Booked = booked.Count(loan => loan.Reference.StartsWith("LAN-RACE-", StringComparison.Ordinal)),
            Told = results.Count(result => result is LoanResult.Invalid { Refusals.Count: > 0, Free.Count: > 0 }),
            DaysLentTwice = days.Count - days.Distinct().Count(),
            DaysNotHeld = booked.Sum(loan => new DaySpan(loan.FirstDay, loan.LastDay).Length - loan.Held),
            Elapsed = elapsed,
        };
    }
}

public sealed record LoanRaceReport
{
    public required int Bookings { get; init; }

    public required int Winners { get; init; }

    /// <summary>Loans of the race that the database has as booked.</summary>
    public required int Booked { get; init; }

    /// <summary>Losers who were told why, and which days are free.</summary>
    public required int Told { get; init; }

    public required int DaysLentTwice { get; init; }

    /// <summary>Days of a booked loan that no row holds.</summary>
    public required int DaysNotHeld { get; init; }

    /// <summary>The bookings themselves, without what was made for them.</summary>
    public required TimeSpan Elapsed { get; init; }

    public int Untold => Bookings - Winners - Told;

    public bool IsClean => DaysLentTwice + DaysNotHeld + Untold == 0 && Winners == Booked && Winners > 0;
}
