using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Scheduling;

/// <summary>Lets one node at a time take a job whose turn has come. The database settles who: of two guarded updates one finds its row.</summary>
public sealed class JobClaims(PortalDbContext db, IDatabaseFaults faults)
{
    /// <param name="lease">How long the job is this node's; a node that has not ended it by then is given up for dead.</param>
    /// <returns>Null if the job is not due, or another node has it.</returns>
    public async Task<JobClaim?> TakeAsync(string job, string node, DateTime now, TimeSpan lease, CancellationToken cancellationToken)
    {
        // Nodes ask often and mostly in vain: a question costs no lock, as an update that finds nothing would.
        var dueAt = await db.ScheduledJobs.Where(one => one.Name == job).Select(one => (DateTime?)one.DueAt).SingleOrDefaultAsync(cancellationToken);
        if (dueAt > now)
        {
            return null;
        }
        var claim = new JobClaim(job, node, now);
        var isTaken = dueAt is null
            ? await TakeFirstAsync(claim, now + lease, cancellationToken)
            : await TakeDueAsync(claim, now + lease, cancellationToken);
        if (!isTaken)
        {
            return null;
        }
        await BeginRunAsync(claim, cancellationToken);
        return claim;
    }

    /// <summary>Says how it went and when the next turn is, unless another node has taken the job over meanwhile.</summary>
    public async Task EndAsync(JobClaim claim, JobEnd end, CancellationToken cancellationToken)
    {
        await db.ScheduledJobs
            .Where(job => job.Name == claim.Job && job.Node == claim.Node && job.StartedAt == claim.StartedAt)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(job => job.EndedAt, end.At)
                    .SetProperty(job => job.Outcome, end.Outcome)
                    .SetProperty(job => job.DueAt, end.NextDue)
                    .SetProperty(job => job.AskedBy, (string?)null),
                cancellationToken);
        await db.JobRuns
            .Where(run => run.Job == claim.Job && run.Node == claim.Node && run.StartedAt == claim.StartedAt && run.Outcome == null)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(run => run.EndedAt, end.At)
                    .SetProperty(run => run.Outcome, end.Outcome)
                    .SetProperty(run => run.Did, end.Did),
                cancellationToken);
        await ForgetOldRunsAsync(claim.Job, cancellationToken);
    }

    private async Task<bool> TakeDueAsync(JobClaim claim, DateTime until, CancellationToken cancellationToken) =>
        await db.ScheduledJobs
            .Where(job => job.Name == claim.Job && job.DueAt <= claim.StartedAt)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(job => job.DueAt, until)
                    .SetProperty(job => job.Node, claim.Node)
                    .SetProperty(job => job.StartedAt, claim.StartedAt)
                    .SetProperty(job => job.EndedAt, (DateTime?)null)
                    .SetProperty(job => job.Outcome, (JobOutcome?)null),
                cancellationToken) == 1;

    private async Task<bool> TakeFirstAsync(JobClaim claim, DateTime until, CancellationToken cancellationToken)
    {
        try
        {
            db.ScheduledJobs.Add(new() { Name = claim.Job, Node = claim.Node, StartedAt = claim.StartedAt, DueAt = until });
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>A run that nobody ended was its node's last: the job would not be this node's otherwise.</summary>
    private async Task BeginRunAsync(JobClaim claim, CancellationToken cancellationToken)
    {
        await db.JobRuns
            .Where(run => run.Job == claim.Job && run.Outcome == null)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.Outcome, JobOutcome.Lost), cancellationToken);
        var askedBy = await db.ScheduledJobs.Where(job => job.Name == claim.Job).Select(job => job.AskedBy).SingleAsync(cancellationToken);
        db.JobRuns.Add(new()
        {
            Id = Guid.CreateVersion7(claim.StartedAt),
            Job = claim.Job,
            Node = claim.Node,
            StartedAt = claim.StartedAt,
            AskedBy = askedBy,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ForgetOldRunsAsync(string job, CancellationToken cancellationToken)
    {
        var runs = db.JobRuns.Where(run => run.Job == job);
        var oldest = await runs.OrderByDescending(run => run.StartedAt).Skip(JobRun.Kept - 1).Select(run => (DateTime?)run.StartedAt).FirstOrDefaultAsync(cancellationToken);
        if (oldest is { } start)
        {
            await runs.Where(run => run.StartedAt < start).ExecuteDeleteAsync(cancellationToken);
        }
    }
}

/// <summary>A job that a node has taken.</summary>
public sealed record JobClaim(string Job, string Node, DateTime StartedAt);

/// <summary>How a run went.</summary>
public sealed record JobEnd
{
    public required JobOutcome Outcome { get; init; }

    public required DateTime At { get; init; }

    public required DateTime NextDue { get; init; }

    public int? Did { get; init; }
}
