using System.Diagnostics;
using System.Globalization;
using System.Net;
using MiunSocial.Endurance.Processes;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Endurance.Growth;

/// <summary>Measures how much slower lists get as the registry grows, on each database there is. Only the ratio says anything: machines differ.</summary>
internal static class GrowthCommand
{
    /// <summary>How many times as long a page may take with the larger registry.</summary>
    private const double Most = 1.5;

    private const int Warming = 30;

    /// <summary>What was filled in is due all at once, which no registry that grew ever is: its reminders and mails would be written beside what is measured.</summary>
    private static readonly Dictionary<string, string> Quiet = new() { ["Outbox:EverySeconds"] = "0", ["Jobs:AskEverySeconds"] = "0" };

    public static async Task<bool> RunAsync(GrowthSubject subject, Options options, CancellationToken cancellationToken)
    {
        var (small, large, rounds) = (options.Number("small", 1000), options.Number("large", subject.Large), options.Number("rounds", 200));
        var isWithin = true;
        foreach (var database in DatabaseUnderTest.Available)
        {
            var before = await MeasureAsync(subject, database, small, rounds, cancellationToken);
            var after = await MeasureAsync(subject, database, large, rounds, cancellationToken);
            var lines = subject.Pages.Select(page => (page.Name, Ratio: after.Medians[page.Address] / before.Medians[page.Address], page.Address)).ToList();
            Report.Write(
                string.Create(CultureInfo.InvariantCulture, $"Growth on {database}, {small} to {large} {subject.What}: median times, and the larger divided by the smaller"),
                lines.Select(line => (line.Name, (object)string.Create(
                    CultureInfo.InvariantCulture, $"{before.Medians[line.Address]:0.00} ms {after.Medians[line.Address]:0.00} ms {line.Ratio:0.00}"))));
            Report.Write("  and besides",
                ("first page after the start", string.Create(CultureInfo.InvariantCulture, $"{before.First:0} ms {after.First:0} ms")),
                ("resident memory afterwards", string.Create(CultureInfo.InvariantCulture, $"{before.Megabytes} MB {after.Megabytes} MB")));
            isWithin &= lines.TrueForAll(line => line.Ratio <= Most);
        }
        return isWithin;
    }

    private static async Task<Measured> MeasureAsync(GrowthSubject subject, DatabaseKind kind, int count, int rounds, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        using var database = new TemporaryDatabase(kind, StartingData.Demonstration);
        await subject.FillAsync(database.Open, count, cancellationToken);
        await using var portal = new PortalProcess(new()
        {
            Address = new($"http://127.0.0.1:{FreePort.Find(1)[0]}"),
            Provider = database.Provider,
            ConnectionString = database.ConnectionString,
            Log = folder.PathOf("portal.log"),
            Settings = Quiet,
        });
        portal.Start();
        await portal.ReadyAsync(cancellationToken);
        using var client = new PortalClient(portal.Address);
        await client.SignInAsAsync("officer@demo.test");
        var first = await TimeAsync(client, subject.Pages[0].Address);
        var times = subject.Pages.ToDictionary(page => page.Address, _ => new List<double>());
        // Page by page in turn, so that what slows the machine for a moment slows all of them alike.
        for (var round = 0; round < Warming + rounds; round++)
        {
            foreach (var (_, address) in subject.Pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var time = await TimeAsync(client, address);
                if (round >= Warming)
                {
                    times[address].Add(time);
                }
            }
        }
        return new(times.ToDictionary(one => one.Key, one => Median(one.Value)), first, portal.Megabytes);
    }

    private static async Task<double> TimeAsync(PortalClient client, string address)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await client.GetAsync(address);
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return page.Status == HttpStatusCode.OK ? time : throw new InvalidOperationException($"{address} answered {(int)page.Status}.");
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private sealed record Measured(IReadOnlyDictionary<string, double> Medians, double First, long Megabytes);
}
