using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Whether notices get away: the age of the oldest one that waits by no fault of its own, against <c>Outbox:LateAfterMinutes</c>.</summary>
internal sealed class OutboxCheck(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock) : IHealthCheck
{
    private const int LateAfterMinutes = 15;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var oldest = await scopes.AskAsync(
            (db, token) => db.Outbox.Waiting().Where(message => message.Problem == null).MinAsync(message => (DateTime?)message.CreatedAt, token),
            cancellationToken);
        var minutes = oldest is { } at ? (int)(clock.GetUtcNow().UtcDateTime - at).TotalMinutes : 0;
        return minutes <= configuration.GetValue("Outbox:LateAfterMinutes", LateAfterMinutes)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The oldest notice has waited for {minutes} minutes.");
    }
}
