using MiunSocial.Web.Features.Imports;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Works with imports soon after they are ordered. Every node looks for them; each import is with one node at a time.</summary>
public sealed partial class ImportRunner(
    IServiceScopeFactory scopes, SchemaStatus schema, IConfiguration configuration, ILogger<ImportRunner> log)
    : BackgroundService
{
    private bool _hasFailed;

    /// <summary>Does what waits, until nothing does.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var isMore = true;
        while (isMore)
        {
            await using var scope = scopes.CreateAsyncScope();
            isMore = await scope.ServiceProvider.GetRequiredService<ImportNode>().RunNextAsync(cancellationToken);
        }
    }

    /// <summary>By the setting <c>Imports:EverySeconds</c>; a node that has 0 leaves imports to others.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seconds = configuration.GetValue("Imports:EverySeconds", 2);
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

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        // Another version's imports are for its own nodes.
        if (!schema.IsCurrent)
        {
            return;
        }
        try
        {
            await RunDueAsync(stoppingToken);
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The import goes on where it was when the database can be reached again. Told once: rounds follow each other within seconds.
            if (!_hasFailed)
            {
                LogFailure(exception);
            }
            _hasFailed = true;
        }
    }

    [LoggerMessage(LogLevel.Error, "An import could not go on; this is tried again until it can")]
    private partial void LogFailure(Exception exception);
}
