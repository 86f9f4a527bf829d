using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Keeps a node whose version and schema do not fit out of service, and says what to do.</summary>
internal sealed class SchemaCheck(SchemaStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(status.State switch
        {
            null => HealthCheckResult.Unhealthy("The database has not answered yet."),
            { IsNewer: true } newer => HealthCheckResult.Unhealthy($"The database is newer than this node, which needs an upgrade. Unknown: {string.Join(", ", newer.Unknown)}."),
            { IsCurrent: false } older => HealthCheckResult.Unhealthy($"The database is older than this node: run the command migrate. Missing: {string.Join(", ", older.Missing)}."),
            _ => HealthCheckResult.Healthy(),
        });
}
