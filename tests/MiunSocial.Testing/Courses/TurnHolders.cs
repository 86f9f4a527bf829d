using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Courses;

/// <summary>Who is told when it is somebody's turn. Nobody comes or goes, and no head is away, while courses are compared.</summary>
public sealed record TurnHolders
{
    public required IReadOnlySet<Guid> Officers { get; init; }

    public required IReadOnlyDictionary<Guid, Guid> HeadByUnit { get; init; }

    public static async Task<TurnHolders> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var officers = await (
            from person in db.Users
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == nameof(Role.Officer) && person.IsActive
            select person.Id).ToListAsync(cancellationToken);
        var heads = await db.Units.AsNoTracking()
            .Where(unit => unit.HeadId != null)
            .Select(unit => new { unit.Id, unit.HeadId })
            .ToListAsync(cancellationToken);
        return new() { Officers = officers.ToHashSet(), HeadByUnit = heads.ToDictionary(unit => unit.Id, unit => unit.HeadId!.Value) };
    }
}
