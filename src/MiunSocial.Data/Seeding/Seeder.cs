using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Identity;

namespace MiunSocial.Data.Seeding;

/// <summary>Puts each set of data in place once, whole or not at all.</summary>
public sealed class Seeder(PortalDbContext db, IPasswordHasher<Person> passwords, IDatabaseFaults faults, TimeProvider clock)
{
    private const string Reference = "reference";
    private const string Platforms = "platforms";
    private const string Words = "request-words";
    private const string Reasons = "prepared-reasons";

    /// <summary>To be raised whenever the portal comes with one more.</summary>
    private const string Guidelines = "guidelines-2";
    private const string Demonstration = "demonstration";

    public async Task SeedReferenceAsync(CancellationToken cancellationToken)
    {
        await OnceAsync(
            Reference,
            now =>
            {
                ReferenceData.AddTo(db, now);
                return Task.CompletedTask;
            },
            cancellationToken);
        // On a new database nothing is left to do: the first set has put them all in place.
        await OnceAsync(Platforms, now => ReferencePlatforms.BringUpToDateAsync(db, now, cancellationToken), cancellationToken);
        await OnceAsync(Words, _ => RequestWords.AddMissingAsync(db, cancellationToken), cancellationToken);
        await OnceAsync(
            Reasons,
            now =>
            {
                db.AddRange(ReferenceReasons.All(now));
                return Task.CompletedTask;
            },
            cancellationToken);
        await OnceAsync(Guidelines, now => ReferenceGuidelines.OfferMissingAsync(db, now, cancellationToken), cancellationToken);
    }

    /// <summary>Examples to work with; never in Production.</summary>
    public Task SeedDemonstrationAsync(CancellationToken cancellationToken) => OnceAsync(
        Demonstration, now => new DemoData(db, passwords).AddAsync(now, cancellationToken), cancellationToken);

    private async Task OnceAsync(string name, Func<DateTime, Task> add, CancellationToken cancellationToken)
    {
        if (await db.AppliedSeeds.AnyAsync(seed => seed.Name == name, cancellationToken))
        {
            return;
        }
        // A database that tries again what failed must try a transaction as a whole.
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var now = clock.GetUtcNow().UtcDateTime;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await ClaimAsync(name, now, cancellationToken))
            {
                await add(now);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            db.ChangeTracker.Clear();
        });
    }

    /// <returns>False if another node puts the data in place at the same moment: it had the row first, and this one waited for it.</returns>
    private async Task<bool> ClaimAsync(string name, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            db.AppliedSeeds.Add(new() { Name = name, AppliedAt = now });
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            return false;
        }
    }
}
