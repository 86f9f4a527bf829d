using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Links;

/// <summary>Good manners: a host is asked one thing at a time, with a pause after it, and not at all while it asks to be left alone.</summary>
public sealed class HostTurns(IOptions<LinkCheckOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks when it is the caller's turn.</summary>
    /// <returns>Null if the host is to be left alone.</returns>
    public async Task<LinkFinding?> AskAsync(Uri address, Func<Task<LinkFinding>> ask, CancellationToken cancellationToken)
    {
        var host = _hosts.GetOrAdd(address.IdnHost, _ => new());
        await host.Turn.WaitAsync(cancellationToken);
        try
        {
            if (host.RestsUntil > clock.GetUtcNow())
            {
                return null;
            }
            await WaitUntilAsync(host.NextAt, cancellationToken);
            var finding = await ask();
            if (finding.RetryAfter is { } wait)
            {
                host.RestsUntil = clock.GetUtcNow() + (wait < LongestRest ? wait : LongestRest);
            }
            return finding;
        }
        finally
        {
            host.NextAt = clock.GetUtcNow() + TimeSpan.FromSeconds(options.Value.PauseSeconds);
            host.Turn.Release();
        }
    }

    private Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var wait = moment - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset NextAt { get; set; }

        public DateTimeOffset RestsUntil { get; set; }
    }
}
