using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Scheduling;

/// <summary>Lets one node at a time take a job whose turn has come. The database settles who: of two guarded updates one finds its row.</summary>
public sealed class JobClaims(PortalDbContext db, IDatabaseFaults faults)
{
    /// <param name="lease">How long the job is this node's; a node that has not ended it by then is given up for dead.</param>
    /// <returns>Null if the job is not due, or another node has it.</returns>
    public async Task<JobClaim?> TakeAsync(string job, string node, DateTime now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var claim = new JobClaim(job, node, now);
        var isTaken = await TakeDueAsync(claim, now + lease, cancellationToken) || await TakeFirstAsync(claim, now + lease, cancellationToken);
        return isTaken ? claim : null;
    }

    /// <summary>Says how it went and when the next turn is, unless another node has taken the job over meanwhile.</summary>
    public Task EndAsync(JobClaim claim, JobOutcome outcome, DateTime now, DateTime nextDue, CancellationToken cancellationToken) =>
        db.ScheduledJobs
            .Where(job => job.Name == claim.Job && job.Node == claim.Node && job.StartedAt == claim.StartedAt)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(job => job.EndedAt, now)
                    .SetProperty(job => job.Outcome, outcome)
                    .SetProperty(job => job.DueAt, nextDue),
                cancellationToken);

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
        if (await db.ScheduledJobs.AnyAsync(job => job.Name == claim.Job, cancellationToken))
        {
            return false;
        }
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
}

/// <summary>A job that a node has taken.</summary>
public sealed record JobClaim(string Job, string Node, DateTime StartedAt);
