using System.Globalization;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Endurance.Submission;

/// <summary>Measures how fast requests are submitted beside how fast EF Core saves one row, on each database there is. Only the ratio says anything.</summary>
internal static class SubmitCommand
{
    /// <summary>How much of the yardstick's rate submissions reach.</summary>
    private const double Least = 0.5;

    public static async Task<bool> RunAsync(Options options, CancellationToken cancellationToken)
    {
        DatabaseUnderTest.WaitsForTheDisk = true;
        var isWithin = true;
        foreach (var database in DatabaseUnderTest.Available)
        {
            var run = new SubmitRun { Requests = options.Number("requests", 250), Rounds = options.Number("rounds", 3) };
            await run.RunAsync(database, cancellationToken);
            Write(database, run);
            isWithin &= run.Best >= Least;
        }
        return isWithin;
    }

    private static void Write(DatabaseKind database, SubmitRun run) => Report.Write(
        string.Create(CultureInfo.InvariantCulture, $"Submitting on {database}, {run.Rounds} rounds of {run.Requests}: median rates, and the rate divided by the yardstick's"),
        [
            ("durability", run.Durability),
            ("one-row SaveChanges, one client", PerSecond(run.Yardstick)),
            .. run.Rates.Select(rate => ($"submitting, connections: {rate.Key}", (object)$"{PerSecond(rate.Value)} {Ratio(rate.Value / run.Yardstick)}")),
            ("best of them", Ratio(run.Best)),
        ]);

    private static string PerSecond(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:0}/s");

    private static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}");
}
