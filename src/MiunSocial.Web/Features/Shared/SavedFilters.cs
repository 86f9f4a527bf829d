using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The views of a list that people keep for themselves. Nobody sees another's.</summary>
public sealed class SavedFilters(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    public async Task<IReadOnlyList<SavedFilterLink>> OfAsync(Guid personId, SavedFilterScope scope, CancellationToken cancellationToken)
    {
        var list = AddressOf(scope);
        return await db.SavedFilters.AsNoTracking()
            .Where(filter => filter.PersonId == personId && filter.Scope == scope)
            .OrderBy(filter => filter.Name)
            .Select(filter => new SavedFilterLink(filter.Id, filter.Name, $"{list}?{filter.Query}"))
            .ToListAsync(cancellationToken);
    }

    public static string AddressOf(SavedFilterScope scope) => scope switch
    {
        SavedFilterScope.Catalogue => "/channels",
        SavedFilterScope.Requests => "/approvals",
    };

    public async Task<SaveOutcome> SaveAsync(FilterToSave form, Guid personId, CancellationToken cancellationToken)
    {
        var name = Typed.Clean(form.Name);
        var scope = form.Scope;
        if (form.Problems().ToList() is { Count: > 0 } problems)
        {
            return SaveOutcome.Refused(problems);
        }
        if (await db.SavedFilters.CountAsync(filter => filter.PersonId == personId && filter.Scope == scope, cancellationToken) >= SavedFilter.Most)
        {
            return SaveOutcome.Refused(new Problem(nameof(form.Name), "Problem.TooManySaved", SavedFilter.Most));
        }
        var now = clock.GetUtcNow().UtcDateTime;
        db.SavedFilters.Add(new() { Id = Guid.CreateVersion7(now), PersonId = personId, Scope = scope, Name = name, Query = form.QueryToSave, CreatedAt = now });
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
                filter => filter.PersonId == personId && filter.Scope == scope && filter.Name == name && filter.Query == form.QueryToSave, cancellationToken);
            return isSame ? SaveOutcome.Saved(form.QueryToSave) : SaveOutcome.Refused(new Problem(nameof(form.Name), "Problem.SavedNameTaken"));
        }
    }

    /// <returns>The name it had; null if the person has no such filter.</returns>
    public async Task<string?> RemoveAsync(Guid id, Guid personId, SavedFilterScope scope, CancellationToken cancellationToken)
    {
        if (await db.SavedFilters.SingleOrDefaultAsync(one => one.Id == id && one.PersonId == personId && one.Scope == scope, cancellationToken) is not { } filter)
        {
            return null;
        }
        db.SavedFilters.Remove(filter);
        await db.SaveChangesAsync(cancellationToken);
        return filter.Name;
    }
}

public sealed record SavedFilterLink(Guid Id, string Name, string Address);
