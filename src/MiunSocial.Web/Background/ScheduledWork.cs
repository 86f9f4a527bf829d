using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Work that some node does, at most once in an interval however many there are. Each asks often; the database says whose turn it is.</summary>
public abstract partial class ScheduledWork(
    IServiceScopeFactory scopes, SchemaStatus schema, JobMetrics metrics, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>How soon after its turn, or after the death of the node that had it, a job is taken.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(1);

    /// <summary>The same on every node, and for ever: the job's row is known by it.</summary>
    protected abstract string Job { get; }

    protected abstract TimeSpan Interval { get; }

    /// <summary>How long it may take; a node that has not ended by then is given up for dead, and another begins.</summary>
    protected virtual TimeSpan Lease => TimeSpan.FromMinutes(15);

    protected abstract Task RunAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Does the work if it is due and no other node has it.</summary>
    /// <returns>Whether this node did it.</returns>
    public async Task<bool> RunIfDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<JobClaims>();
        var claim = await claims.TakeAsync(Job, Node.Name, clock.GetUtcNow().UtcDateTime, Lease, cancellationToken);
        if (claim is null)
        {
            return false;
        }
        var outcome = JobOutcome.Failed;
        try
        {
            await metrics.MeasureAsync(Job, () => RunAsync(scope.ServiceProvider, cancellationToken));
            outcome = JobOutcome.Succeeded;
        }
        finally
        {
            // Said even when this node is being stopped, so that the next turn does not wait for the lease to run out.
            await claims.EndAsync(claim, outcome, clock.GetUtcNow().UtcDateTime, claim.StartedAt + Interval, CancellationToken.None);
        }
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time: what is due is told by the portal's clock, but a clock that is set a year ahead must not be followed minute by minute.
        using var timer = new PeriodicTimer(AskEvery);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        // Work on another version's data is for its own nodes.
        if (!schema.IsCurrent)
        {
            return;
        }
        try
        {
            await RunIfDueAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A database that is away for an hour must not end the portal; the next round tries again.
            LogFailure(exception, Job);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed; it is tried again at its next turn")]
    private partial void LogFailure(Exception exception, string job);
}
