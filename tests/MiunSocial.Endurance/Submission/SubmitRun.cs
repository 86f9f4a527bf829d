using System.Collections.Concurrent;
using System.Diagnostics;
using MiunSocial.Endurance.Processes;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Endurance.Submission;

/// <summary>Submits whole drafts over HTTP, in turn with the yardstick, so that what slows the machine for a moment slows both alike.</summary>
internal sealed class SubmitRun
{
    /// <summary>Submissions before the first that counts: the portal compiles itself anew while it works.</summary>
    private const int Warming = 6000;

    private static readonly int[] Connections = [1, 4, 8];

    private readonly List<double> _yardstick = [];
    private readonly Dictionary<int, List<double>> _rates = Connections.ToDictionary(connections => connections, _ => new List<double>());

    public required int Requests { get; init; }

    public required int Rounds { get; init; }

    public string Durability { get; private set; } = "";

    /// <summary>One-row saves a second.</summary>
    public double Yardstick => Median(_yardstick);

    /// <summary>Submissions a second, by the number of connections they came over.</summary>
    public IReadOnlyDictionary<int, double> Rates => _rates.ToDictionary(rates => rates.Key, rates => Median(rates.Value));

    public double Best => Rates.Values.Max() / Yardstick;

    public async Task RunAsync(DatabaseKind kind, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        using var database = new TemporaryDatabase(kind, StartingData.Demonstration);
        var yardstick = await OneRowSaves.PrepareAsync(database, cancellationToken);
        Durability = await yardstick.DurabilityAsync(cancellationToken);
        var drafts = new Queue<Guid>(await WholeDrafts.AddAsync(database.Open, Warming + (Rounds * Connections.Length * Requests), cancellationToken));
        await using var portal = new PortalProcess(SettingsFor(database, folder));
        portal.Start();
        await portal.ReadyAsync(cancellationToken);
        using var requester = await Submitter.SignInAsync(portal.Address, drafts.Peek());
        await RateAsync(requester, Take(drafts, Warming), Connections[^1], cancellationToken);
        await yardstick.RateAsync(Requests, cancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            _yardstick.Add(await yardstick.RateAsync(Requests, cancellationToken));
            foreach (var connections in Connections)
            {
                _rates[connections].Add(await RateAsync(requester, Take(drafts, Requests), connections, cancellationToken));
            }
        }
        await WholeDrafts.CheckAsync(database.Open, cancellationToken);
    }

    /// <summary>Mails are sent afterwards, at the pace of a mail server; their rows are written with the submission.</summary>
    private static PortalSettings SettingsFor(TemporaryDatabase database, TemporaryFolder folder) => new()
    {
        Address = new($"http://127.0.0.1:{FreePort.Find(1)[0]}"),
        Provider = database.Provider,
        ConnectionString = database.ConnectionString,
        Log = folder.PathOf("portal.log"),
        Settings = new Dictionary<string, string> { ["Outbox:EverySeconds"] = "0" },
    };

    private static async Task<double> RateAsync(Submitter requester, IEnumerable<Guid> drafts, int connections, CancellationToken cancellationToken)
    {
        var waiting = new ConcurrentQueue<Guid>(drafts);
        var count = waiting.Count;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(SubmitAsync, cancellationToken)));
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;

        async Task SubmitAsync()
        {
            while (!cancellationToken.IsCancellationRequested && waiting.TryDequeue(out var draft))
            {
                await requester.SubmitAsync(draft);
            }
        }
    }

    private static List<Guid> Take(Queue<Guid> drafts, int count) => [.. Enumerable.Range(0, count).Select(_ => drafts.Dequeue())];

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
