using Microsoft.Extensions.Diagnostics.HealthChecks;
using MiunSocial.Data.Sqlite;

namespace MiunSocial.Web.Infrastructure;

public static class StoppingSetup
{
    /// <summary>Time for a proxy that asks every other second to see that the node is leaving.</summary>
    private const int DrainSecondsBehindAProxy = 5;

    private const int LongestRequestSeconds = 30;

    /// <summary>
    /// A node that is told to stop says so to the proxy, goes on serving for <c>Stopping:DrainSeconds</c> while the proxy turns to
    /// others, and then lets what is under way finish for up to <c>Stopping:TimeoutSeconds</c>.
    /// </summary>
    public static void AddStopping(this WebApplicationBuilder builder)
    {
        var drain = TimeSpan.FromSeconds(builder.Configuration.GetValue("Stopping:DrainSeconds", UsualDrainSeconds(builder)));
        var finish = TimeSpan.FromSeconds(builder.Configuration.GetValue("Stopping:TimeoutSeconds", LongestRequestSeconds));
        builder.Services.AddSingleton<Stopping>();
        builder.Services.AddHostedService(services => new Drain(services.GetRequiredService<Stopping>(), drain));
        // The host counts from the signal, so the drain is part of it.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = drain + finish);
    }

    /// <summary>A developer's portal, and one whose database is a file, is the only node: nobody else could be sent its requests.</summary>
    private static int UsualDrainSeconds(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() || builder.Configuration["Database:Provider"] == SqliteDatabase.ProviderName
            ? 0
            : DrainSecondsBehindAProxy;

    /// <summary>The host waits for this before it stops the server: <c>StoppingAsync</c> of every service comes before any <c>StopAsync</c>.</summary>
    private sealed class Drain(Stopping stopping, TimeSpan time) : IHostedLifecycleService
    {
        public Task StoppingAsync(CancellationToken cancellationToken)
        {
            stopping.Begin();
            return Task.Delay(time, cancellationToken);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>Whether this node has been told to stop.</summary>
internal sealed class Stopping(IHostApplicationLifetime lifetime)
{
    private volatile bool _hasBegun;

    /// <summary>A signal is seen at once; a stop that the process asks of itself when the host begins it.</summary>
    public bool HasBegun => _hasBegun || lifetime.ApplicationStopping.IsCancellationRequested;

    public void Begin() => _hasBegun = true;
}

internal sealed class StoppingCheck(Stopping stopping) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(stopping.HasBegun ? HealthCheckResult.Unhealthy("The node is stopping.") : HealthCheckResult.Healthy());
}
