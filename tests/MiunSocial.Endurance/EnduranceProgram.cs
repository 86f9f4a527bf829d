using System.Runtime.InteropServices;
using MiunSocial.Endurance.Cluster;
using MiunSocial.Endurance.Growth;
using MiunSocial.Endurance.Races;
using MiunSocial.Endurance.Submission;
using MiunSocial.Endurance.Torture;

namespace MiunSocial.Endurance;

/// <summary>What takes too long for the tests of every day; the scripts torture.sh, races.sh, cluster-check.sh and bench.sh call it.</summary>
internal static class EnduranceProgram
{
    private const int Interrupted = 130;
    private const int Misused = 2;

    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await RunAsync(args, stop.Token) ? 0 : 1;
        }
        catch (ArgumentException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Misused;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Interrupted;
        }

        // What was started is ended on the way out; without this the process would be gone before.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static Task<bool> RunAsync(string[] args, CancellationToken cancellationToken) => args switch
    {
        ["torture", .. var rest] => TortureCommand.RunAsync(new(rest, "kills", "seed"), cancellationToken),
        ["races", .. var rest] => RacesCommand.RunAsync(new(rest, "decisions", "loans"), cancellationToken),
        ["cluster", .. var rest] => ClusterCommand.RunAsync(new(rest, "people", "seconds"), cancellationToken),
        ["growth", .. var rest] => GrowthCommand.RunAsync(GrowthSubject.Channels, new(rest, "small", "large", "rounds"), cancellationToken),
        ["requests", .. var rest] => GrowthCommand.RunAsync(GrowthSubject.Requests, new(rest, "small", "large", "rounds"), cancellationToken),
        ["submit", .. var rest] => SubmitCommand.RunAsync(new(rest, "requests", "rounds"), cancellationToken),
        _ => throw new ArgumentException("Usage: torture | races | cluster | growth | requests | submit, with options as the scripts name them."),
    };
}
