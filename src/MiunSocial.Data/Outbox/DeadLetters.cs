using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Outbox;

/// <summary>Notices whose mail was given up, and their way back.</summary>
public sealed class DeadLetters(PortalDbContext db)
{
    /// <returns>How many are tried anew.</returns>
    public Task<int> RetryAllAsync(DateTime now, CancellationToken cancellationToken) =>
        RetryAsync(db.Outbox, now, cancellationToken);

    /// <returns>Whether there was something to try.</returns>
    public async Task<bool> RetryAsync(Guid id, DateTime now, CancellationToken cancellationToken) =>
        await RetryAsync(db.Outbox.Where(message => message.Id == id), now, cancellationToken) > 0;

    private static Task<int> RetryAsync(IQueryable<OutboxMessage> messages, DateTime now, CancellationToken cancellationToken) => messages
        .Where(message => message.SentAt == null && message.GaveUpAt != null)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.GaveUpAt, (DateTime?)null)
                .SetProperty(one => one.Attempts, 0)
                .SetProperty(one => one.DueAt, now),
            cancellationToken);
}
