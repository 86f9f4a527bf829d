using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Sends notices soon after they are written. Every node does so; each notice is taken by one of them.</summary>
public sealed partial class OutboxDelivery(
    IServiceScopeFactory scopes, SchemaStatus schema, TimeProvider clock, IConfiguration configuration, ILogger<OutboxDelivery> log)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private bool _hasFailed;
    private TimeSpan _pause = TimeSpan.Zero;
    private DateTime _resumeAt = DateTime.MinValue;

    /// <summary>Sends what is due, whether or not this node is to pause.</summary>
    /// <returns>How many notices were sent.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken) => (await RoundAsync(cancellationToken)).Sent;

    /// <summary>One round, from which this node learns whether mails get away.</summary>
    /// <returns>See <see cref="OutboxRound.RunAsync"/>.</returns>
    internal async Task<(int Taken, int Sent, string? Cause)> RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (taken, sent, cause) = await scope.ServiceProvider.GetRequiredService<OutboxRound>().RunAsync(cancellationToken);
        if (sent > 0)
        {
            Resume();
        }
        if (cause is not null)
        {
            Pause(cause);
        }
        return (taken, sent, cause);
    }

    /// <summary>By the setting <c>Outbox:EverySeconds</c>; a node that has 0 leaves sending to others.</summary>
    internal static int EverySeconds(IConfiguration configuration) => configuration.GetValue("Outbox:EverySeconds", 2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seconds = EverySeconds(configuration);
        if (seconds <= 0)
        {
            return;
        }
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(seconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(stoppingToken);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        // Another version's notices are for its own nodes to send.
        if (!schema.IsCurrent || Now < _resumeAt)
        {
            return;
        }
        try
        {
            await DeliverDueAsync(stoppingToken);
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Notices wait in the database until it can be reached again. Told once: rounds follow each other within seconds.
            if (!_hasFailed)
            {
                LogFailure(exception);
            }
            _hasFailed = true;
        }
    }

    /// <summary>Twice as long each time, and up to a fifth more, so that the nodes do not come back all at once. Told once.</summary>
    private void Pause(string cause)
    {
        if (_pause == TimeSpan.Zero)
        {
            LogAway(cause);
        }
        _pause = _pause == TimeSpan.Zero ? FirstPause : _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        _resumeAt = Now + (_pause * (1 + (Random.Shared.NextDouble() / 5)));
    }

    private void Resume()
    {
        if (_pause > TimeSpan.Zero)
        {
            LogBack();
        }
        _pause = TimeSpan.Zero;
    }

    [LoggerMessage(LogLevel.Error, "Notices could not be sent; this is tried again until they can")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(LogLevel.Error, "No mail can be sent, which is tried again until it can. In the way stands {Cause}")]
    private partial void LogAway(string cause);

    [LoggerMessage(LogLevel.Information, "Mails are sent again")]
    private partial void LogBack();
}
