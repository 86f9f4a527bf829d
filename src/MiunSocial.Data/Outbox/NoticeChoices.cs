using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Outbox;

/// <summary>Keeps how people have chosen to get notices by mail.</summary>
public sealed class NoticeChoices(PortalDbContext db, IDatabaseFaults faults)
{
    /// <summary>What holds for a person, for each kind that is chosen.</summary>
    public async Task<IReadOnlyDictionary<NoticeKind, NoticeDelivery>> OfAsync(Guid personId, CancellationToken cancellationToken)
    {
        var chosen = await db.NoticePreferences.AsNoTracking()
            .Where(one => one.PersonId == personId)
            .ToDictionaryAsync(one => one.Kind, one => (NoticeDelivery?)one.Delivery, cancellationToken);
        return NoticeKinds.Choosable.ToDictionary(kind => kind, kind => NoticeKinds.Of(kind).Effective(chosen.GetValueOrDefault(kind)));
    }

    /// <summary>
    /// Ends a kind of mail as whoever got one asks it to be ended. The digest has no choice of its own: it ends with all that comes in it and
    /// need not come.
    /// </summary>
    /// <exception cref="ArgumentException">The kind must come by mail.</exception>
    public async Task EndAsync(Guid personId, NoticeKind kind, CancellationToken cancellationToken)
    {
        var ended = kind == NoticeKind.DailyDigest ? await InDigestAsync(personId, cancellationToken) : [kind];
        await SaveAsync(personId, ended.ToDictionary(one => one, _ => NoticeDelivery.Off), cancellationToken);
    }

    /// <summary>Whether no mail of the kind comes any more, but for what must.</summary>
    public async Task<bool> IsEndedAsync(Guid personId, NoticeKind kind, CancellationToken cancellationToken) => kind == NoticeKind.DailyDigest
        ? (await InDigestAsync(personId, cancellationToken)).Count == 0
        : (await OfAsync(personId, cancellationToken))[kind] == NoticeDelivery.Off;

    /// <exception cref="ArgumentException">A kind does not leave that choice.</exception>
    public async Task SaveAsync(Guid personId, IReadOnlyDictionary<NoticeKind, NoticeDelivery> choices, CancellationToken cancellationToken)
    {
        if (choices.Any(choice => !NoticeKinds.Of(choice.Key).Choices.Contains(choice.Value)))
        {
            throw new ArgumentException("A kind of notice does not leave that choice.", nameof(choices));
        }
        try
        {
            await WriteAsync(personId, choices, cancellationToken);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The same person's other form was a moment quicker with the first choice of a kind: now there is a row to change.
            db.ChangeTracker.Clear();
            await WriteAsync(personId, choices, cancellationToken);
        }
    }

    private async Task<List<NoticeKind>> InDigestAsync(Guid personId, CancellationToken cancellationToken) =>
        [.. (await OfAsync(personId, cancellationToken)).Where(one => one.Value == NoticeDelivery.Digest && NoticeKinds.Of(one.Key).MayBeOff).Select(one => one.Key)];

    private async Task WriteAsync(Guid personId, IReadOnlyDictionary<NoticeKind, NoticeDelivery> choices, CancellationToken cancellationToken)
    {
        var kept = await db.NoticePreferences.Where(one => one.PersonId == personId).ToDictionaryAsync(one => one.Kind, cancellationToken);
        foreach (var (kind, delivery) in choices)
        {
            if (kept.TryGetValue(kind, out var preference))
            {
                preference.Delivery = delivery;
            }
            else if (delivery != NoticeKinds.Of(kind).Default)
            {
                db.NoticePreferences.Add(new() { PersonId = personId, Kind = kind, Delivery = delivery });
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
