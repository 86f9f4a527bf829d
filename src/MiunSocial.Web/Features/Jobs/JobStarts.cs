using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Features.Jobs;

/// <summary>Lets an administrator start a job before its turn.</summary>
public sealed class JobStarts(JobList jobs, JobAsking asking, SignedIn signedIn)
{
    /// <returns>Null if there is no such job here.</returns>
    public async Task<JobStart?> StartAsync(string name, CancellationToken cancellationToken)
    {
        if (jobs.Find(name) is not { IsOn: true })
        {
            return null;
        }
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await asking.AskAsync(name, actor, signedIn.Now, cancellationToken) ? JobStart.Asked : JobStart.RunsAlready;
    }
}

public enum JobStart
{
    /// <summary>Some node begins within its next asking.</summary>
    Asked,
    RunsAlready,
}
