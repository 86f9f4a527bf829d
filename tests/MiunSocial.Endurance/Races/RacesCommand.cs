using MiunSocial.Testing;
using MiunSocial.Testing.Races;

namespace MiunSocial.Endurance.Races;

/// <summary>Ten thousand decisions at the same moment, on each database there is.</summary>
internal static class RacesCommand
{
    private const int OfficersPerRequest = 4;

    public static async Task<bool> RunAsync(Options options, CancellationToken cancellationToken)
    {
        var decisions = options.Number("decisions", 10_000);
        using var portal = new PortalFactory();
        var race = new DecisionRace(portal.Services) { Requests = decisions / OfficersPerRequest, OfficersPerRequest = OfficersPerRequest };
        var report = await race.RunAsync(cancellationToken);
        Write("Races on SQLite", report);
        return report.IsClean;
    }

    private static void Write(string title, RaceReport report)
    {
        Report.Write(
            title,
            ("decisions", report.Decisions),
            ("winners", report.Winners),
            ("losers who were told who decided", report.Told),
            ("requests with two winners", report.DoubleWinners),
            ("requests without a winner", report.WithoutWinner),
            ("losers who were not told", report.UntoldLosers),
            ("traces lost, doubled or half-done", report.Findings.Count),
            ("seconds", report.Elapsed.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)));
        Report.Write(report.Findings);
    }
}
