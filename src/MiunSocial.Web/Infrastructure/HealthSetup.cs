using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MiunSocial.Web.Infrastructure;

public static class HealthSetup
{
    /// <summary>The tag of checks that say whether this node should be sent requests.</summary>
    public const string Ready = "ready";

    public const string Stopping = "stopping";

    /// <summary>A database that hangs is answered for before the proxy gives up asking.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<StoppingCheck>(Stopping, tags: [Ready])
            .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: Patience)
            // All nodes see the same outbox: were a stuck mail server to make them unready, no node would be left to serve pages.
            .AddCheck<OutboxCheck>("outbox", HealthStatus.Degraded, [Ready], Patience);
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: send requests here.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Answering(_ => false)).AllowAnonymous().WithMetadata(new Probe());
        app.MapHealthChecks("/health/ready", Answering(check => check.Tags.Contains(Ready))).AllowAnonymous().WithMetadata(new Probe());
    }

    private static HealthCheckOptions Answering(Func<HealthCheckRegistration, bool> checks) =>
        new() { Predicate = checks, ResponseWriter = WriteAsync };

    /// <summary>
    /// Names, states and what a check says of itself. What an exception says stays in the log: it may name servers and accounts.
    /// </summary>
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status.ToString(),
            Checks = report.Entries.Select(entry => new
            {
                Name = entry.Key,
                Status = entry.Value.Status.ToString(),
                Description = entry.Value.Exception is null ? entry.Value.Description : null,
            }),
        },
        context.RequestAborted);

    /// <summary>Marks addresses that are asked all the time by machines.</summary>
    public sealed class Probe;
}
