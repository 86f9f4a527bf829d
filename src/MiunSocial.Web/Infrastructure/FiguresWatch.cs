using MiunSocial.Data;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Keeps the meter's figures fresh while somebody collects them.</summary>
public sealed partial class FiguresWatch(
    IServiceScopeFactory scopes, PortalMeter meter, ILogger<FiguresWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private bool _hasFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            if (meter.IsObserved)
            {
                await RefreshAsync(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Old figures would look like a portal at rest, so a failure leaves none. It is told once, not at every round.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            meter.Figures = await PortalFigures.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellationToken);
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever is wrong with the database, measuring must not end the portal.
            meter.Figures = null;
            if (!_hasFailed)
            {
                LogFailure(exception);
            }
            _hasFailed = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Figures could not be read; measurements of requests and the outbox pause until they can")]
    private partial void LogFailure(Exception exception);
}
