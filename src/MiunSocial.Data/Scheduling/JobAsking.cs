using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Scheduling;

/// <summary>Makes a job due at once, so that whichever node asks first takes it, as in any other turn.</summary>
public sealed class JobAsking(PortalDbContext db, IDatabaseFaults faults)
{
    /// <returns>False if the job is under way already.</returns>
    public async Task<bool> AskAsync(string name, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var job = await db.ScheduledJobs.SingleOrDefaultAsync(one => one.Name == name, cancellationToken);
        if (job?.RunsAt(now) == true)
        {
            return false;
        }
        if (job is null)
        {
            job = new() { Name = name, DueAt = now };
            db.ScheduledJobs.Add(job);
        }
        job.DueAt = now;
        job.AskedBy = actor.Name;
        db.AddHistory(new() { Kind = HistoryKind.JobAskedFor, At = now, Actor = actor, SubjectId = SubjectIdOf(name), SubjectLabel = name });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || faults.IsUniqueViolation(exception))
        {
            // A node has taken it meanwhile, which is what was asked for.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>What history knows a job by: made of its name, for its row has no such id.</summary>
    public static Guid SubjectIdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"job:{name}")).AsSpan(0, 16));
}
