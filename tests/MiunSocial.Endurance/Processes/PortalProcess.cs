using System.Net;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Processes;

/// <summary>The built portal in a process of its own, in Development with the demonstration data.</summary>
internal sealed class PortalProcess(PortalSettings settings) : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _looks = new() { BaseAddress = settings.Address, Timeout = TimeSpan.FromSeconds(5) };
    private Child? _child;

    public Uri Address => settings.Address;

    /// <summary>Lines of the log that tell of an error, each with the line below it, which names the exception.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            var lines = File.Exists(settings.Log) ? File.ReadAllLines(settings.Log) : [];
            return [.. lines.Index().Where(line => IsError(line.Item)).Select(line => $"{line.Item} {lines.ElementAtOrDefault(line.Index + 1)}")];
        }
    }

    /// <summary>Its resident memory.</summary>
    public long Megabytes => _child!.Megabytes;

    public void Start() => _child = Child.Start(settings.Command());

    /// <summary>Runs one of the portal's commands instead of serving pages.</summary>
    public Task RunAsync(string command, CancellationToken cancellationToken) => Child.RunAsync(settings.Command(command), cancellationToken);

    /// <exception cref="PortalDownException">It did not come up.</exception>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        longest.CancelAfter(LongestStart);
        while (!await IsReadyAsync(longest.Token))
        {
            if (_child!.HasExited || longest.IsCancellationRequested)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new PortalDownException($"The portal did not come up. It said: {settings.Command().LastWords()}");
            }
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    public async Task KillAsync()
    {
        _child!.Kill();
        await _child.DisposeAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _child!.SignalAsync("TERM", cancellationToken);
        await _child.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_child is not null)
        {
            await _child.DisposeAsync();
        }
        _looks.Dispose();
    }

    private static bool IsError(string line) =>
        line.Contains(" ERR]", StringComparison.Ordinal) || line.Contains(" FTL]", StringComparison.Ordinal);

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _looks.GetAsync("/health/ready", cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}

internal sealed record PortalSettings
{
    private static readonly string Program = Repository.PathOf("src", "MiunSocial.Web", "bin", "Release", "net10.0", "MiunSocial.Web.dll");

    public required Uri Address { get; init; }

    public required string Provider { get; init; }

    public required string ConnectionString { get; init; }

    public required string Log { get; init; }

    /// <summary>On top of what it runs with here, such as <c>Outbox:EverySeconds</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public ChildCommand Command(params string[] command) => new()
    {
        Program = "dotnet",
        Arguments =
        [
            Program,
            .. command,
            "--urls", Address.GetLeftPart(UriPartial.Authority),
            "--Database:Provider", Provider,
            "--ConnectionStrings:MiunSocial", ConnectionString,
            "--Mail:Folder", Path.Combine(Path.GetDirectoryName(Log)!, "mail"),
            .. Settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value }),
        ],
        Folder = Path.GetDirectoryName(Program)!,
        Log = Log,
        Environment = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
    };
}

/// <summary>The portal could not be started.</summary>
internal sealed class PortalDownException(string message) : Exception(message);
