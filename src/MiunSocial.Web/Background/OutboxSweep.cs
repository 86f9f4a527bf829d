using System.Diagnostics;

namespace MiunSocial.Web.Background;

/// <summary>
/// Sends all that is due. Nodes do so every few seconds, a handful at a time and with a pause where the mail server is away; this is for
/// what piled up meanwhile, for an administrator who has mended the server, and to show how it goes.
/// </summary>
public sealed class OutboxSweep(OutboxRound round) : IScheduledWork
{
    /// <summary>The next turn goes on with what is left.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <exception cref="MailsWaitException">The mail server could not be reached, or took none.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (began, all) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(began) < Longest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (taken, sent, cause) = await round.RunAsync(cancellationToken);
            all += sent;
            if (cause is not null)
            {
                throw new MailsWaitException(cause);
            }
            if (taken == 0)
            {
                break;
            }
        }
        return all;
    }
}

/// <summary>Mails wait until the way to the mail server is free; none is lost.</summary>
public sealed class MailsWaitException : Exception
{
    public MailsWaitException()
    {
    }

    public MailsWaitException(string message)
        : base(message)
    {
    }

    public MailsWaitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
