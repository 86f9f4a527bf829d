using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace MiunSocial.Data.Outbox;

/// <summary>
/// Hands notices to the nodes that send them, each to one at a time. A node that dies with a notice in hand leaves it to be
/// taken again: it may then be sent twice, but with the same id, and it is never lost.
/// </summary>
public sealed class OutboxClaims(PortalDbContext db)
{
    /// <summary>How long a node has to send a notice before it is given up for dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How often a notice is tried, which with the pauses in between takes some two days.</summary>
    public const int MostAttempts = 17;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Takes notices that are due, those that have waited longest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(int atMost, DateTime now, CancellationToken cancellationToken)
    {
        var due = await db.Outbox.AsNoTracking()
            .Where(message => message.SentAt == null && message.DueAt <= now && !message.IsForDigest)
            .OrderBy(message => message.DueAt).ThenBy(message => message.CreatedAt).ThenBy(message => message.Id)
            .Take(atMost)
            .ToListAsync(cancellationToken);
        var taken = new List<OutboxMessage>(due.Count);
        foreach (var message in due)
        {
            // Another node that saw the same notice has counted its attempt already, and this update finds no row.
            var isTaken = await db.Outbox
                .Where(one => one.Id == message.Id && one.SentAt == null && one.Attempts == message.Attempts && one.DueAt <= now)
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

    /// <summary>Whoever has it in hand by now: it is sent.</summary>
    public Task MarkSentAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) => Unsent(message).ExecuteUpdateAsync(
        set => set.SetProperty(one => one.SentAt, now).SetProperty(one => one.DueAt, (DateTime?)null),
        cancellationToken);

    /// <summary>Puts a notice that was not tried back as it was.</summary>
    /// <param name="dueAt">Later than the others' for one that a server stumbled on, so that it does not stand in front of them again.</param>
    public Task ReleaseAsync(OutboxMessage message, DateTime? dueAt, CancellationToken cancellationToken) => UpdateAsync(
        message,
        set => set.SetProperty(one => one.DueAt, dueAt).SetProperty(one => one.Attempts, message.Attempts),
        cancellationToken);

    /// <summary>No mail is wanted: by choice, or because the recipient has left.</summary>
    public Task SetAsideAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        ReleaseAsync(message, dueAt: null, cancellationToken);

    public Task KeepForDigestAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) => UpdateAsync(
        message,
        set => set
            .SetProperty(one => one.IsForDigest, true)
            .SetProperty(one => one.DueAt, OutboxDigests.NextAfter(now))
            .SetProperty(one => one.Attempts, message.Attempts),
        cancellationToken);

    /// <summary>Puts the notice off: half a minute at first, then twice as long each time, and for good when it has been tried too often.</summary>
    public Task PostponeAsync(OutboxMessage message, MailTrouble trouble, DateTime now, CancellationToken cancellationToken)
    {
        var attempts = message.Attempts + 1;
        // Up to a fifth longer, so that what failed together is not tried together again.
        var dueAt = now + (PauseAfter(attempts) * (1 + (Random.Shared.NextDouble() / 5)));
        return attempts >= MostAttempts
            ? GiveUpAsync(message, trouble, now, cancellationToken)
            : UpdateAsync(message, set => Tell(trouble, set).SetProperty(one => one.DueAt, dueAt), cancellationToken);
    }

    /// <summary>Makes it a dead letter.</summary>
    public Task GiveUpAsync(OutboxMessage message, MailTrouble trouble, DateTime now, CancellationToken cancellationToken) => UpdateAsync(
        message,
        set => Tell(trouble, set).SetProperty(one => one.GaveUpAt, now).SetProperty(one => one.DueAt, (DateTime?)null),
        cancellationToken);

    /// <param name="attempts">How often it has been tried, from 1.</param>
    public static TimeSpan PauseAfter(int attempts)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(attempts, 20) - 1);
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private static UpdateSettersBuilder<OutboxMessage> Tell(MailTrouble trouble, UpdateSettersBuilder<OutboxMessage> set) => set
        .SetProperty(one => one.Problem, trouble.Problem)
        .SetProperty(one => one.ProblemCode, trouble.Code);

    private IQueryable<OutboxMessage> Unsent(OutboxMessage message) => db.Outbox.Where(one => one.Id == message.Id && one.SentAt == null);

    /// <summary>Unless another node, which took this one for dead, has sent it or has it in hand.</summary>
    private Task<int> UpdateAsync(OutboxMessage message, Action<UpdateSettersBuilder<OutboxMessage>> set, CancellationToken cancellationToken) =>
        Unsent(message).Where(one => one.Attempts == message.Attempts + 1).ExecuteUpdateAsync(set, cancellationToken);
}
