using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Scheduling;
using MiunSocial.Testing;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Tests.Background;

public static class JobTurns
{
    /// <summary>Lets a node ask for a job's turn.</summary>
    /// <returns>How it went; null if it was not this node's turn.</returns>
    public static Task<JobOutcome?> RunJobAsync(this PortalFactory node, string job, CancellationToken cancellationToken = default) =>
        node.Services.GetRequiredService<JobRunner>().RunIfDueAsync(job, cancellationToken);
}
