using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>Makes, replaces and revokes the secret address of whoever is signed in.</summary>
public sealed class CalendarAddresses(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>Overtaken where the person has one already, as when the form was sent twice.</returns>
    public async Task<AddressOutcome> MakeAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.CalendarSubscriptions.AnyAsync(one => one.PersonId == actor.PersonId, cancellationToken))
        {
            return AddressOutcome.Overtaken;
        }
        var secret = CalendarSecret.Generate();
        db.CalendarSubscriptions.Add(CalendarSubscription.Make(id, secret, actor, Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(secret);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            return AddressOutcome.Overtaken;
        }
    }

    /// <returns>Null where the person has none.</returns>
    public Task<AddressOutcome?> ReplaceAsync(int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(version, actor, subscription =>
        {
            var secret = CalendarSecret.Generate();
            subscription.Replace(secret, actor, Now);
            return new(secret);
        }, cancellationToken);

    /// <returns>Null where the person has none; overtaken where it is revoked already.</returns>
    public Task<AddressOutcome?> RevokeAsync(int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(version, actor, subscription =>
        {
            if (!subscription.Holds)
            {
                return AddressOutcome.Overtaken;
            }
            subscription.Revoke(actor, Now);
            return new(null);
        }, cancellationToken);

    private async Task<AddressOutcome?> SaveAsync(
        int version, Actor actor, Func<CalendarSubscription, AddressOutcome> change, CancellationToken cancellationToken)
    {
        if (await db.CalendarSubscriptions.SingleOrDefaultAsync(one => one.PersonId == actor.PersonId, cancellationToken) is not { } subscription)
        {
            return null;
        }
        db.Entry(subscription).Property(one => one.Version).OriginalValue = version;
        var outcome = change(subscription);
        if (outcome.IsOvertaken)
        {
            return outcome;
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return AddressOutcome.Overtaken;
        }
    }
}

/// <param name="Secret">Of the address that was made; null where none was.</param>
public sealed record AddressOutcome(CalendarSecret? Secret)
{
    public static AddressOutcome Overtaken { get; } = new((CalendarSecret?)null) { IsOvertaken = true };

    /// <summary>Another form of the same person was quicker.</summary>
    public bool IsOvertaken { get; private init; }
}
