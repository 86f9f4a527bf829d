using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Testing.Races;

namespace MiunSocial.Endurance.Races;

/// <summary>Ten thousand decisions, and as many bookings of overlapping days, at the same moment, on each database there is.</summary>
internal static class RacesCommand
{
    private const int OfficersPerRequest = 4;

    public static async Task<bool> RunAsync(Options options, CancellationToken cancellationToken)
    {
        var decisions = options.Number("decisions", 10_000);
        var loans = options.Number("loans", 10_000);
        var isClean = true;
        foreach (var database in DatabaseUnderTest.Available)
        {
            isClean &= decisions == 0 || await RunAsync(database, decisions, cancellationToken);
            isClean &= loans == 0 || await BookAsync(database, loans, cancellationToken);
        }
        return isClean;
    }

    private static async Task<bool> BookAsync(DatabaseKind database, int loans, CancellationToken cancellationToken)
    {
        using var portal = new PortalFactory { Database = database };
        var report = await new LoanRace(portal.Services) { Bookings = loans }.RunAsync(cancellationToken);
        Report.Write(
            $"Loans on {database}",
            ("bookings", report.Bookings),
            ("winners", report.Winners),
            ("losers who were told which days are free", report.Told),
            ("days lent twice", report.DaysLentTwice),
            ("days of a booked loan that nothing holds", report.DaysNotHeld),
            ("losers who were not told", report.Untold),
            ("seconds", report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)));
        return report.IsClean;
    }

    private static async Task<bool> RunAsync(DatabaseKind database, int decisions, CancellationToken cancellationToken)
    {
        var collisions = new SaveCollisions();
        using var portal = new PortalFactory
        {
            Database = database,
            Replace = services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(collisions)),
        };
        var race = new DecisionRace(portal.Services) { Requests = decisions / OfficersPerRequest, OfficersPerRequest = OfficersPerRequest };
        var report = await race.RunAsync(cancellationToken);
        Write($"Races on {database}", report, collisions.Count);
        return report.IsClean;
    }

    private static void Write(string title, RaceReport report, int collisions)
    {
        Report.Write(
            title,
            ("decisions", report.Decisions),
            ("winners", report.Winners),
            ("losers who were told who decided", report.Told),
            ("saves that the database refused", collisions),
            ("requests with two winners", report.DoubleWinners),
            ("requests without a winner", report.WithoutWinner),
            ("losers who were not told", report.UntoldLosers),
            ("traces lost, doubled or half-done", report.Findings.Count),
            ("seconds", report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)));
        Report.Write(report.Findings);
    }
}
