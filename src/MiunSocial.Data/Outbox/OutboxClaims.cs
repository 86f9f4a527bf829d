using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Outbox;

/// <summary>
/// Hands notices to the nodes that send them, each to one at a time. A node that dies with a notice in hand leaves it to be
/// taken again: it may then be sent twice, but with the same id, and it is never lost.
/// </summary>
public sealed class OutboxClaims(PortalDbContext db)
{
    /// <summary>How long a node has to send a notice before it is given up for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Takes notices that are due, those that have waited longest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(int atMost, DateTime now, CancellationToken cancellationToken)
    {
        var due = await db.Outbox.AsNoTracking()
            .Where(message => message.SentAt == null && message.DueAt <= now)
            .OrderBy(message => message.DueAt).ThenBy(message => message.CreatedAt).ThenBy(message => message.Id)
            .Take(atMost)
            .ToListAsync(cancellationToken);
        var taken = new List<OutboxMessage>(due.Count);
        foreach (var message in due)
        {
            // Another node that saw the same notice has counted its attempt already, and this update finds no row.
            var isTaken = await db.Outbox
                .Where(one => one.Id == message.Id && one.SentAt == null && one.Attempts == message.Attempts)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.Attempts, one => one.Attempts + 1).SetProperty(one => one.DueAt, now + Lease),
                    cancellationToken) == 1;
            if (isTaken)
            {
                taken.Add(message);
            }
        }
        return taken;
    }

    public Task MarkSentAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) =>
        db.Outbox
            .Where(one => one.Id == message.Id && one.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SentAt, now), cancellationToken);

    /// <summary>Puts the notice back for later: after half a minute at first, then twice as long each time.</summary>
    public Task PostponeAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) =>
        db.Outbox
            .Where(one => one.Id == message.Id && one.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DueAt, now + PauseAfter(message.Attempts + 1)), cancellationToken);

    /// <param name="attempts">How often it has been tried, from 1.</param>
    public static TimeSpan PauseAfter(int attempts)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(attempts, 20) - 1);
        return doubled < LongestPause ? doubled : LongestPause;
    }
}
