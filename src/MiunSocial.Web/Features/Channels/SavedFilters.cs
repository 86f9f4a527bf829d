using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>The views of the catalogue that people keep for themselves. Nobody sees another's.</summary>
public sealed class SavedFilters(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    public async Task<IReadOnlyList<SavedFilterLink>> OfAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.SavedFilters.AsNoTracking()
            .Where(filter => filter.PersonId == personId)
            .OrderBy(filter => filter.Name)
            .Select(filter => new SavedFilterLink(filter.Id, filter.Name, $"/channels?{filter.Query}"))
            .ToListAsync(cancellationToken);

    public async Task<SaveOutcome> SaveAsync(SaveFilter form, Guid personId, CancellationToken cancellationToken)
    {
        var name = Typed.Clean(form.Name);
        if (form.Problems().ToList() is { Count: > 0 } problems)
        {
            return SaveOutcome.Refused(problems);
        }
        if (await db.SavedFilters.CountAsync(filter => filter.PersonId == personId, cancellationToken) >= SavedFilter.Most)
        {
            return SaveOutcome.Refused(new Problem(nameof(form.Name), "Problem.TooManySaved", SavedFilter.Most));
        }
        var now = clock.GetUtcNow().UtcDateTime;
        db.SavedFilters.Add(new() { Id = Guid.CreateVersion7(now), PersonId = personId, Name = name, Query = form.QueryToSave, CreatedAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(form.QueryToSave);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            // The same form sent twice has done what it should.
            var isSame = await db.SavedFilters.AnyAsync(
                filter => filter.PersonId == personId && filter.Name == name && filter.Query == form.QueryToSave, cancellationToken);
            return isSame ? SaveOutcome.Saved(form.QueryToSave) : SaveOutcome.Refused(new Problem(nameof(form.Name), "Problem.SavedNameTaken"));
        }
    }

    /// <returns>The name it had; null if the person has no such filter.</returns>
    public async Task<string?> RemoveAsync(Guid id, Guid personId, CancellationToken cancellationToken)
    {
        if (await db.SavedFilters.SingleOrDefaultAsync(one => one.Id == id && one.PersonId == personId, cancellationToken) is not { } filter)
        {
            return null;
        }
        db.SavedFilters.Remove(filter);
        await db.SaveChangesAsync(cancellationToken);
        return filter.Name;
    }
}
