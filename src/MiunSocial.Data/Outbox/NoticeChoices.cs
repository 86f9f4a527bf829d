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
