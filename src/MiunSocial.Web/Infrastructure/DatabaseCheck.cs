using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MiunSocial.Data;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Whether the database answers a question that reads from it; opening a pooled connection would ask nobody.</summary>
internal sealed class DatabaseCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await scopes.AskAsync((db, token) => db.AppliedSeeds.AnyAsync(token), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

internal static class HealthQuestions
{
    /// <summary>
    /// Asks on a thread and in a scope of its own, and stops waiting in time: a database that hangs, or one whose driver waits
    /// without listening to the token as SQLite's does, then holds up nothing but the question.
    /// </summary>
    public static Task<T> AskAsync<T>(
        this IServiceScopeFactory scopes, Func<PortalDbContext, CancellationToken, Task<T>> question, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellationToken);
            },
            cancellationToken).WaitAsync(cancellationToken);
}
