using System.Diagnostics;

namespace MiunSocial.Web.Background;

/// <summary>
/// Sends all that is due. Nodes do so every few seconds, a handful at a time and with a pause where the mail server is away; this is for
/// what piled up meanwhile, for an administrator who has mended the server, and to show how it goes.
/// </summary>
public sealed class OutboxSweep(OutboxDelivery delivery) : IScheduledWork
{
    /// <summary>The next turn goes on with what is left.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <exception cref="WorkWaitsException">No mail gets away.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (began, all) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(began) < Longest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (taken, sent, cause) = await delivery.RoundAsync(cancellationToken);
            all += sent;
            if (cause is not null)
            {
                throw new WorkWaitsException(cause);
            }
            if (taken == 0)
            {
                break;
            }
        }
        return all;
    }
}
