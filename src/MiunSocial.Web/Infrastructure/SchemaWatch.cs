using System.Data.Common;
using MiunSocial.Data.Schema;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// Looks at a server's schema before the first request and then again and again, since another node may upgrade it at any
/// time. The embedded database was upgraded by this very process.
/// </summary>
public sealed partial class SchemaWatch(
    IServiceScopeFactory scopes, SchemaStatus status, ILogger<SchemaWatch> log, IEmbeddedDatabase? embedded = null)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private bool _hasFailed;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (embedded is not null)
        {
            status.State = new([], []);
            return;
        }
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    /// <summary>Sees how the schema is now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var state = await scope.ServiceProvider.GetRequiredService<PortalSchema>().CompareAsync(cancellationToken);
            if (!state.IsCurrent && status.State?.IsCurrent != false)
            {
                LogMismatch(string.Join(", ", state.Missing), string.Join(", ", state.Unknown));
            }
            status.State = state;
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            // A database that does not answer says nothing of its schema; what was last seen holds, and requests meet the fault.
            if (!_hasFailed)
            {
                LogUnseen(exception.GetType().Name);
            }
            _hasFailed = true;
        }
    }

    [LoggerMessage(LogLevel.Error, "The database's schema is not this version's, so this node serves no pages. Missing: {Missing}. Unknown: {Unknown}")]
    private partial void LogMismatch(string missing, string unknown);

    [LoggerMessage(LogLevel.Warning, "The database's schema could not be looked at: {Fault}")]
    private partial void LogUnseen(string fault);
}
