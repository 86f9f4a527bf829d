using MiunSocial.Web.Infrastructure;
using Quartz;

namespace MiunSocial.Web.Background;

/// <summary>Asks for a job's turn when Quartz says so; on this node never twice at the same time.</summary>
[DisallowConcurrentExecution]
public sealed class JobTurn(JobRunner runner, SchemaStatus schema, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        // Work on another version's data is for its own nodes, and a node that is leaving begins nothing.
        if (schema.IsCurrent && !stop.IsCancellationRequested)
        {
            await runner.TryAsync(context.JobDetail.Key.Name, stop.Token);
        }
    }
}
