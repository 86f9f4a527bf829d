using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>A person's secret address, by which a calendar program reads their loans. Each person has one at most, old ones open nothing.</summary>
public sealed class CalendarSubscription : Aggregate
{
    /// <summary>What history calls it: the same for everybody, since whose it is must be possible to forget.</summary>
    public const string Label = "iCalendar";

    private CalendarSubscription()
    {
    }

    public Guid PersonId { get; private init; }

    /// <summary>What is kept of the secret; see <see cref="CalendarSecret.HashOf"/>.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>When the address that holds now, or held last, was made.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>To the hour or so, written beside the record's versions: being read does not change it. Null until the address is used.</summary>
    public DateTime? LastFetchedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public bool Holds => RevokedAt is null;

    /// <param name="id">Made with the form, so that a form sent twice makes one address.</param>
    public static CalendarSubscription Make(Guid id, CalendarSecret secret, Actor actor, DateTime now)
    {
        var person = actor.PersonId ?? throw new ArgumentException("Only a person has a calendar.", nameof(actor));
        var subscription = new CalendarSubscription { Id = id, PersonId = person, CreatedAt = now };
        subscription.Take(secret, now);
        subscription.Raise(subscription.Happened(HistoryKind.CalendarAddressMade, actor, now));
        return subscription;
    }

    /// <summary>A new address. The former one opens nothing from now on.</summary>
    /// <exception cref="TransitionNotAllowedException">It is somebody else's.</exception>
    public void Replace(CalendarSecret secret, Actor actor, DateTime now)
    {
        RequireOwner(nameof(Replace), actor);
        Take(secret, now);
        Raise(Happened(HistoryKind.CalendarAddressReplaced, actor, now));
    }

    /// <exception cref="TransitionNotAllowedException">It is somebody else's, or revoked already.</exception>
    public void Revoke(Actor actor, DateTime now)
    {
        RequireOwner(nameof(Revoke), actor);
        if (!Holds)
        {
            throw new TransitionNotAllowedException(nameof(Revoke), "Revoked");
        }
        RevokedAt = now;
        Raise(Happened(HistoryKind.CalendarAddressRevoked, actor, now));
    }

    private void Take(CalendarSecret secret, DateTime now) =>
        (SecretHash, IssuedAt, LastFetchedAt, RevokedAt) = (secret.Hash, now, null, null);

    private void RequireOwner(string verb, Actor actor)
    {
        if (actor.PersonId != PersonId)
        {
            throw new TransitionNotAllowedException(verb, "SomebodyElses");
        }
    }

    /// <summary>History tells neither the secret nor its hash.</summary>
    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Label };
}
