using MiunSocial.Data.Outbox;
using MiunSocial.Web.Email;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Sends notices soon after they are written. Every node does so; each notice is taken by one of them.</summary>
public sealed partial class OutboxDelivery(
    IServiceScopeFactory scopes, SchemaStatus schema, TimeProvider clock, IConfiguration configuration, ILogger<OutboxDelivery> log)
    : BackgroundService
{
    private const int AtOnce = 50;

    private bool _hasFailed;

    /// <summary>Sends what is due.</summary>
    /// <returns>How many notices were sent.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<OutboxClaims>();
        var mails = scope.ServiceProvider.GetRequiredService<NoticeMails>();
        var sent = 0;
        foreach (var notice in await claims.TakeAsync(AtOnce, Now, cancellationToken))
        {
            try
            {
                await mails.SendAsync(notice, cancellationToken);
                await claims.MarkSentAsync(notice, Now, CancellationToken.None);
                sent++;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Whatever is wrong with one must not hold up those behind it: after a while it would be in front of them again.
                LogPostponed(exception, notice.Id);
                await claims.PostponeAsync(notice, Now, CancellationToken.None);
            }
        }
        return sent;
    }

    /// <summary>By the setting <c>Outbox:EverySeconds</c>; a node that has 0 leaves sending to others.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seconds = configuration.GetValue("Outbox:EverySeconds", 2);
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
        if (!schema.IsCurrent)
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

    [LoggerMessage(LogLevel.Warning, "The notice {Notice} could not be sent and is tried again later")]
    private partial void LogPostponed(Exception exception, Guid notice);

    [LoggerMessage(LogLevel.Error, "Notices could not be sent; this is tried again until they can")]
    private partial void LogFailure(Exception exception);
}
