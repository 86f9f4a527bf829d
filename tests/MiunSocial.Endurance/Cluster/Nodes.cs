using MiunSocial.Endurance.Load;
using MiunSocial.Endurance.Processes;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Cluster;

/// <summary>Several nodes of the portal on one database, and what is done to them.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    /// <summary>How long after a kill an answer may still be of a request that was on its way to the killed node.</summary>
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(2);

    private readonly List<PortalProcess> _nodes;
    private (string Node, DateTime At)? _killed;

    public Nodes(TemporaryDatabase database, TemporaryFolder folder, IEnumerable<int> ports) =>
        _nodes = [.. ports.Select((port, place) => new PortalProcess(new()
        {
            Address = new($"http://127.0.0.1:{port}"),
            Provider = database.Provider,
            ConnectionString = database.ConnectionString,
            Log = folder.PathOf($"node-{place + 1}.log"),
        }))];

    public IEnumerable<Uri> Addresses => _nodes.Select(node => node.Address);

    public int Count => _nodes.Count;

    public IReadOnlyList<string> Errors => [.. _nodes.SelectMany(node => node.Errors)];

    public Task MigrateAsync(CancellationToken cancellationToken) => _nodes[0].RunAsync("migrate", cancellationToken);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _nodes.ForEach(node => node.Start());
        foreach (var node in _nodes)
        {
            await node.ReadyAsync(cancellationToken);
        }
    }

    public async Task KillAsync(int place)
    {
        _killed = (_nodes[place].Address.Authority, DateTime.UtcNow);
        Console.WriteLine($"Node {place + 1} is killed.");
        await _nodes[place].KillAsync();
    }

    public async Task StopAsync(int place, CancellationToken cancellationToken)
    {
        Console.WriteLine($"Node {place + 1} is asked to stop.");
        await _nodes[place].StopAsync(cancellationToken);
    }

    public async Task StartAgainAsync(int place, CancellationToken cancellationToken)
    {
        _nodes[place].Start();
        await _nodes[place].ReadyAsync(cancellationToken);
        Console.WriteLine($"Node {place + 1} is back.");
    }

    /// <summary>What the proxy says for a node that was killed while it answered.</summary>
    public bool IsOfTheKilled(OddAnswer odd) =>
        _killed is { } killed
        && odd.Status is System.Net.HttpStatusCode.BadGateway or System.Net.HttpStatusCode.GatewayTimeout
        && odd.Node.Contains(_killed.Value.Node, StringComparison.Ordinal)
        && odd.At >= killed.At && odd.At <= killed.At + InFlight;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }
}
