using System.Diagnostics;
using System.Globalization;

namespace MiunSocial.Endurance.Processes;

/// <summary>A process that this one has started and never leaves behind; what it says is kept in a file.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly StreamWriter _log;
    private bool _isGone;

    private Child(Process process, StreamWriter log) => (_process, _log) = (process, log);

    public bool HasExited => _process.HasExited;

    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    public static Child Start(ChildCommand command)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }
        var log = new StreamWriter(command.Log, append: true) { AutoFlush = true };
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(log, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(log, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, log);
    }

    /// <summary>Runs something short to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(ChildCommand command, CancellationToken cancellationToken)
    {
        await using var child = Start(command);
        await child._process.WaitForExitAsync(cancellationToken);
        if (child._process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command.Program} failed with {child._process.ExitCode}; {command.Log} said: {command.LastWords()}");
        }
    }

    /// <summary>SIGKILL: it has no say in the matter.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM or another signal that the process answers in its own way; waits until it is gone.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var sender = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isGone)
        {
            return;
        }
        _isGone = true;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _log.DisposeAsync();
    }

    private static void Keep(StreamWriter log, string? line)
    {
        if (line is not null)
        {
            lock (log)
            {
                log.WriteLine(line);
            }
        }
    }
}

internal sealed record ChildCommand
{
    public required string Program { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public required string Folder { get; init; }

    /// <summary>The file that keeps what it writes on standard output and error.</summary>
    public required string Log { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string LastWords() => string.Join(' ', File.ReadLines(Log).TakeLast(5));
}
