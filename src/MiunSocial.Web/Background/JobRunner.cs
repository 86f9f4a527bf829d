using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Does a job if its turn has come and no other node has it.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobList jobs, JobMetrics metrics, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>A job that comes once a day is not put off for a day because the database was away for a minute.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(15);

    private volatile bool _isAway;

    /// <returns>How it went; null if this node did not do it.</returns>
    public async Task<JobOutcome?> RunIfDueAsync(string job, CancellationToken cancellationToken)
    {
        var plan = jobs.Find(job) ?? throw new ArgumentException("There is no such job.", nameof(job));
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<JobClaims>();
        var claim = await claims.TakeAsync(plan.Name, Node.Name, Now, plan.Lease, cancellationToken);
        if (claim is null)
        {
            return null;
        }
        var end = await RunAsync(plan, claim, cancellationToken);
        // Said even when this node is being stopped, so that the next turn does not wait for the lease to run out.
        await claims.EndAsync(claim, end, CancellationToken.None);
        return end.Outcome;
    }

    /// <summary>The same for whoever asks again soon: a database that is away for an hour must neither end the portal nor fill its log.</summary>
    internal async Task TryAsync(string job, CancellationToken cancellationToken)
    {
        try
        {
            await RunIfDueAsync(job, cancellationToken);
            _isAway = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This node is leaving.
        }
        catch (Exception exception) when (exception is not ArgumentException)
        {
            if (!_isAway)
            {
                LogAway(exception);
            }
            _isAway = true;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<JobEnd> RunAsync(JobPlan plan, JobClaim claim, CancellationToken cancellationToken)
    {
        var did = 0;
        // Stopped before the lease runs out, after which another node would begin beside this one.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(plan.Lease * 0.9);
        try
        {
            await metrics.MeasureAsync(plan.Name, async () => did = await DoAsync(plan, limit.Token));
            return new() { Outcome = JobOutcome.Succeeded, At = Now, NextDue = plan.Schedule.NextAfter(claim.StartedAt), Did = did };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new() { Outcome = JobOutcome.Interrupted, At = Now, NextDue = Now };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            if (exception is not WorkWaitsException)
            {
                LogFailure(exception, plan.Name);
            }
            return new() { Outcome = JobOutcome.Failed, At = Now, NextDue = Earlier(plan.Schedule.NextAfter(claim.StartedAt), Now + RetryAfter) };
        }
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>In a scope of its own: what a job leaves half done must not be in the way of saying how it went.</summary>
    private async Task<int> DoAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ((IScheduledWork)scope.ServiceProvider.GetRequiredService(plan.Work)).RunAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed; it is tried again within a quarter of an hour")]
    private partial void LogFailure(Exception exception, string job);

    [LoggerMessage(LogLevel.Error, "Jobs could not be asked for; this is tried again until they can")]
    private partial void LogAway(Exception exception);
}
