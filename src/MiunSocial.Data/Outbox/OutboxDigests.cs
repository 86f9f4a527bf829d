using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>
/// Gathers what people have in the daily digest into one message each, which is then sent like any other. A notice is gathered
/// in the same transaction that makes its digest, so none is in two and none is lost on the way.
/// </summary>
public sealed class OutboxDigests(PortalDbContext db)
{
    /// <summary>Swedish time.</summary>
    private static readonly TimeOnly Morning = new(7, 0);

    /// <summary>When what is kept for the digest at this moment is sent: the next morning of a working day. UTC.</summary>
    public static DateTime NextAfter(DateTime utc)
    {
        var now = TimeZoneInfo.ConvertTimeFromUtc(utc, SwedishCalendar.TimeZone);
        var today = DateOnly.FromDateTime(now);
        var day = WorkingDays.ByLaw.Includes(today) && TimeOnly.FromDateTime(now) < Morning ? today : WorkingDays.ByLaw.Add(today, 1);
        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(Morning), SwedishCalendar.TimeZone);
    }

    /// <returns>How many digests were made.</returns>
    public async Task<int> GatherDueAsync(DateTime now, CancellationToken cancellationToken)
    {
        var people = await Due(now).Select(message => message.RecipientId).Distinct().ToListAsync(cancellationToken);
        var made = 0;
        foreach (var person in people)
        {
            made += await GatherAsync(person, now, cancellationToken) ? 1 : 0;
        }
        return made;
    }

    private Task<bool> GatherAsync(Guid person, DateTime now, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var digest = OutboxMessage.Digest(person, SwedishCalendar.DayOf(now), now);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            // Another node that gathers at the same moment waits here, and then finds none.
            var gathered = await Due(now)
                .Where(message => message.RecipientId == person)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.DigestId, digest.Id).SetProperty(one => one.DueAt, (DateTime?)null),
                    cancellationToken);
            if (gathered > 0)
            {
                db.Outbox.Add(digest);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            return gathered > 0;
        });

    private IQueryable<OutboxMessage> Due(DateTime now) =>
        db.Outbox.Where(message => message.SentAt == null && message.DueAt <= now && message.IsForDigest && message.DigestId == null);
}
