using System.Diagnostics;
using System.Globalization;
using MiunSocial.Data.Sqlite;
using MiunSocial.Domain.Requests;
using MiunSocial.Endurance.Load;
using MiunSocial.Endurance.Processes;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Torture;

/// <summary>Sets up a torture run, reports what came of it and says whether all is well.</summary>
internal static class TortureCommand
{
    public static async Task<bool> RunAsync(Options options, CancellationToken cancellationToken)
    {
        var seed = options.Number("seed", Random.Shared.Next(1_000_000));
        Console.WriteLine($"Seed {seed}; --seed {seed} chooses the same instants.");
        using var folder = new TemporaryFolder();
        var database = new EmbeddedDatabase(folder.PathOf("portal.db"));
        await using var portal = new PortalProcess(new()
        {
            Address = new($"http://127.0.0.1:{FreePort.Find(1)[0]}"),
            Provider = SqliteDatabase.ProviderName,
            ConnectionString = database.ConnectionString,
            Log = folder.PathOf("portal.log"),
        });
        using var run = new TortureRun(portal, database, options.Number("kills", 100), seed);
        var watch = Stopwatch.StartNew();
        var isDown = await IsDownAsync(run, cancellationToken);
        List<Finding> findings = [.. run.Findings, .. isDown, .. run.Ledger.Odd.Select(odd => new Finding(FindingKind.OddAnswer, odd.ToString()))];
        Write(run, findings, portal.Errors, watch.Elapsed);
        return findings.Count == 0;
    }

    /// <summary>A portal that does not come back ends the run; what was seen until then is still reported.</summary>
    private static async Task<IReadOnlyList<Finding>> IsDownAsync(TortureRun run, CancellationToken cancellationToken)
    {
        try
        {
            await run.RunAsync(cancellationToken);
            return [];
        }
        catch (PortalDownException exception)
        {
            return [new(FindingKind.OddAnswer, $"After {run.Kills} kills: {exception.Message}")];
        }
    }

    private static void Write(TortureRun run, List<Finding> findings, IReadOnlyList<string> errors, TimeSpan elapsed)
    {
        var attempts = run.Ledger.Attempts;
        Report.Write(
            "Torture on SQLite",
            ("kills (SIGKILL)", run.Kills),
            ("submissions acknowledged", attempts.Count(attempt => attempt is { Answer: Answer.Acknowledged, Verb: RequestVerb.Submit })),
            ("decisions and other moves acknowledged", attempts.Count(attempt => attempt is { Answer: Answer.Acknowledged, Verb: not RequestVerb.Submit })),
            ("refused, somebody was quicker", attempts.Count(attempt => attempt.Answer == Answer.Refused)),
            ("unanswered", attempts.Count(attempt => attempt.WasUnanswered)),
            ("  of them found to have happened, whole", attempts.Count(attempt => attempt.WasFound)),
            ("lost", findings.Count(FindingKind.Lost)),
            ("doubled", findings.Count(FindingKind.Doubled)),
            ("half-done", findings.Count(FindingKind.HalfDone)),
            ("there though nobody sent it or it was refused", findings.Count(FindingKind.Untold)),
            ("integrity failures", findings.Count(FindingKind.Damaged)),
            ("answers other than expected", findings.Count(FindingKind.OddAnswer)),
            ("errors in the portal's log", errors.Count),
            ("seconds", elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)));
        Report.Write(findings);
        Report.Write(errors);
    }
}
