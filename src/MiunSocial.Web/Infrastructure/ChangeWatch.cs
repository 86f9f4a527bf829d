using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// Reads the stamps every second, so that another node's change is seen within two. While they cannot be read, nothing is taken
/// from copies.
/// </summary>
public sealed partial class ChangeWatch(IServiceScopeFactory scopes, ChangeStamps stamps, ILogger<ChangeWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private bool _hasFailed;

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await stamps.RefreshAsync(() =>
                db.ChangeStamps.AsNoTracking().ToDictionaryAsync(stamp => stamp.Area, stamp => stamp.Value, cancellationToken));
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Once: the requests of an outage tell of it too. A schema without stamps is one that is not served.
            if (!_hasFailed)
            {
                LogFailure(exception.GetType().Name);
            }
            _hasFailed = true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "What has changed could not be read, so pages are made without copies until it can: {Fault}")]
    private partial void LogFailure(string fault);
}
