using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Features.Jobs;

public sealed class JobQueries(PortalDbContext db, JobList jobs, TimeProvider clock)
{
    private const int RunsShown = 10;

    public async Task<Index> ListAsync(CancellationToken cancellationToken)
    {
        var kept = await db.ScheduledJobs.AsNoTracking().ToDictionaryAsync(job => job.Name, cancellationToken);
        // Few are kept of each, and all of them are one query.
        var runs = await db.JobRuns.AsNoTracking().OrderByDescending(run => run.StartedAt).ToListAsync(cancellationToken);
        var latest = runs.ToLookup(run => run.Job);
        return new([.. jobs.Plans.Select(plan => RowOf(plan, kept.GetValueOrDefault(plan.Name), latest[plan.Name]))]);
    }

    private JobRow RowOf(JobPlan plan, ScheduledJob? kept, IEnumerable<JobRun> runs)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new()
        {
            Plan = plan,
            DueAt = kept?.DueAt,
            IsRunning = kept?.RunsAt(now) == true,
            IsDue = kept is null || kept.DueAt <= now,
            Runs = [.. runs.Take(RunsShown)],
        };
    }
}
