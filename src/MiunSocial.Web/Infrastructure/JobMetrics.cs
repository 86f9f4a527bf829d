namespace MiunSocial.Web.Infrastructure;

/// <summary>Measures work by the clock: how often, how long and how it went.</summary>
public sealed class JobMetrics(PortalMeter meter, TimeProvider clock)
{
    /// <param name="job">A fixed name; it becomes a tag, and each name a series of its own.</param>
    public async Task MeasureAsync(string job, Func<Task> run)
    {
        using var activity = PortalMeter.Source.StartActivity(job);
        var start = clock.GetTimestamp();
        var outcome = "failed";
        try
        {
            await run();
            outcome = "done";
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            meter.RecordJob(job, outcome, clock.GetElapsedTime(start));
        }
    }
}
