using System.Globalization;
using MiunSocial.Domain.Requests;
using MiunSocial.Endurance.Load;
using MiunSocial.Endurance.Processes;
using MiunSocial.Testing;
using MiunSocial.Testing.Courses;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Endurance.Cluster;

/// <summary>Sets up a cluster check, reports what came of it and says whether all is well.</summary>
internal static class ClusterCommand
{
    private const int NodeCount = 3;

    public static async Task<bool> RunAsync(Options options, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        using var database = new TemporaryDatabase(DatabaseKind.PostgreSql, StartingData.Nothing);
        var ports = FreePort.Find(NodeCount + 1);
        await using var nodes = new Nodes(database, folder, ports.Skip(1));
        await nodes.MigrateAsync(cancellationToken);
        await using var proxy = await NginxProxy.StartAsync(folder, ports[0], nodes.Addresses, cancellationToken);
        using var run = new ClusterRun(proxy.Address, nodes, database.Open, TimeSpan.FromSeconds(options.Number("seconds", 60)));
        await run.RunAsync(options.Number("people", 24), cancellationToken);
        List<Finding> findings =
        [
            .. await run.LookAsync(cancellationToken),
            .. run.Ledger.Odd.Select(odd => new Finding(FindingKind.OddAnswer, odd.ToString())),
        ];
        Write(run, findings, nodes);
        return findings.Count == 0 && run.Unfinished == 0 && run.Done > 0;
    }

    private static void Write(ClusterRun run, List<Finding> findings, Nodes nodes)
    {
        var ledger = run.Ledger;
        Report.Write(
            "Three nodes on PostgreSQL behind nginx",
            ("jobs run through", run.Done),
            ("jobs not run through", run.Unfinished),
            ("jobs per second", (run.Done / run.Elapsed.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture)),
            ("submissions acknowledged", ledger.Attempts.Count(attempt => attempt is { Answer: Answer.Acknowledged, Verb: RequestVerb.Submit })),
            ("decisions and other moves acknowledged", ledger.Attempts.Count(attempt => attempt is { Answer: Answer.Acknowledged, Verb: not RequestVerb.Submit })),
            ("refused, somebody was quicker", ledger.Attempts.Count(attempt => attempt.Answer == Answer.Refused)),
            ("forms of one node accepted by another", ledger.Crossings),
            ("people", run.People),
            ("  of them served by every node", ledger.ServedBy(nodes.Count)),
            ("answers lost with the killed node (502, 504)", ledger.Excused.Count),
            ("lost", findings.Count(FindingKind.Lost)),
            ("doubled", findings.Count(FindingKind.Doubled)),
            ("half-done", findings.Count(FindingKind.HalfDone)),
            ("there though nobody sent it or it was refused", findings.Count(FindingKind.Untold)),
            ("answers other than expected", findings.Count(FindingKind.OddAnswer)),
            ("errors in the nodes' logs", nodes.Errors.Count),
            ("seconds of work", run.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)));
        Report.Write(findings);
        Report.Write(nodes.Errors);
    }
}
