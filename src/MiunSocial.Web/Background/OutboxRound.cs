using System.Diagnostics;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Email;

namespace MiunSocial.Web.Background;

/// <summary>Sends a handful of notices, one after the other, and keeps what came of each as soon as it is known.</summary>
public sealed partial class OutboxRound(OutboxClaims claims, NoticeMails mails, TimeProvider clock, ILogger<OutboxRound> log)
{
    private const int AtMost = 50;

    /// <summary>Half of the lease, of which the last mail then has as much again.</summary>
    private static readonly TimeSpan Longest = OutboxClaims.Lease / 2;

    /// <returns>How many notices were taken, how many mails were sent, and what stood in the way of the others, where something did.</returns>
    public async Task<(int Taken, int Sent, string? Cause)> RunAsync(CancellationToken cancellationToken)
    {
        var taken = new Queue<OutboxMessage>(await claims.TakeAsync(AtMost, Now, cancellationToken));
        var (began, count, sent) = (Stopwatch.GetTimestamp(), taken.Count, 0);
        try
        {
            // A node that is being stopped ends the mail in hand: broken off, it might be sent again by another.
            while (taken.Count > 0 && Stopwatch.GetElapsedTime(began) < Longest && !cancellationToken.IsCancellationRequested)
            {
                var notice = taken.Dequeue();
                var sending = await TrySendAsync(notice);
                await SettleAsync(notice, sending);
                sent += sending.End == SendingEnd.Sent ? 1 : 0;
                if (sending.End == SendingEnd.Away)
                {
                    return (count, sent, sending.Cause);
                }
            }
            return (count, sent, null);
        }
        finally
        {
            // Those that had no turn go back as they were, so that any node takes them next.
            foreach (var notice in taken)
            {
                await claims.ReleaseAsync(notice, notice.DueAt, CancellationToken.None);
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Sending> TrySendAsync(OutboxMessage notice)
    {
        try
        {
            return await mails.SendAsync(notice, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever is wrong with one must not hold up those behind it: after a while it would be in front of them again.
            LogNotComposed(notice.Id, exception.GetType().Name);
            return Sending.PutOff(MailProblem.NotComposed);
        }
    }

    /// <summary>Not to be interrupted: a mail that the server has taken and nobody knows of is sent again.</summary>
    private async Task SettleAsync(OutboxMessage notice, Sending sending)
    {
        var settled = sending.End switch
        {
            SendingEnd.Sent => claims.MarkSentAsync(notice, Now, CancellationToken.None),
            SendingEnd.NotWanted => claims.SetAsideAsync(notice, CancellationToken.None),
            SendingEnd.ForDigest => claims.KeepForDigestAsync(notice, Now, CancellationToken.None),
            SendingEnd.PutOff => claims.PostponeAsync(notice, sending.Trouble!, Now, CancellationToken.None),
            SendingEnd.Refused => claims.GiveUpAsync(notice, sending.Trouble!, Now, CancellationToken.None),
            SendingEnd.Away when sending.Trouble is { } trouble => claims.PostponeAsync(notice, trouble, Now, CancellationToken.None),
            SendingEnd.Away => claims.ReleaseAsync(notice, Now, CancellationToken.None),
        };
        await settled;
        if (sending.Trouble is { } cause)
        {
            LogTrouble(notice.Id, sending.End, cause.Problem, cause.Code);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No mail could be made of the notice {Notice}, which is tried again later: {Fault}")]
    private partial void LogNotComposed(Guid notice, string fault);

    [LoggerMessage(LogLevel.Warning, "The mail of the notice {Notice} was not taken ({End}): {Problem} {Code}")]
    private partial void LogTrouble(Guid notice, SendingEnd end, MailProblem problem, int? code);
}
