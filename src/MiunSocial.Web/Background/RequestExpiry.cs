using MiunSocial.Web.Features.Requests;

namespace MiunSocial.Web.Background;

/// <summary>
/// Ends requests whose requester did not answer in time, soon after start and then every hour. The request's version
/// settles who does it when several nodes try.
/// </summary>
public sealed partial class RequestExpiry(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RequestExpiry> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RequestWorkflow>().ExpireDueAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A database that is away for an hour must not end the portal; the next round tries again.
            LogFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Requests that are due to expire could not be ended; the next round tries again")]
    private partial void LogFailure(Exception exception);
}
