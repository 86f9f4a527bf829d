using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>Those who hear of something because of what they are. Nobody who has left hears of anything.</summary>
internal static class Recipients
{
    /// <summary>The head of the unit that is asked, and those who stand in for it on that day: staff, since only they may endorse.</summary>
    public static IQueryable<Guid> EndorsersOf(this PortalDbContext db, Request request, DateOnly day) => db.EndorsersOf(request.EndorsingUnitId, day);

    public static IQueryable<Guid> EndorsersOf(this PortalDbContext db, Guid? unitId, DateOnly day)
    {
        var heads = db.Units
            .Where(unit => unit.Id == unitId && unit.HeadId != null)
            .Select(unit => unit.HeadId!.Value);
        var standIns = db.Units
            .Where(unit => unit.Id == unitId)
            .SelectMany(unit => unit.StandIns)
            .Where(standIn => standIn.From <= day && day <= standIn.To)
            .Select(standIn => standIn.PersonId);
        var staff = db.PeopleWith(Role.Staff);
        return heads.Union(standIns).Where(id => staff.Contains(id));
    }

    /// <summary>Officers, of whom nobody decides or hears of their own request.</summary>
    public static IQueryable<Guid> DecidersOf(this PortalDbContext db, Guid requesterId) => db.PeopleWith(Role.Officer).Where(id => id != requesterId);

    /// <summary>The officer who has the request, or all where nobody has who still is one.</summary>
    public static async Task<IReadOnlyList<Guid>> OfficersOfAsync(
        this PortalDbContext db, Guid requesterId, Guid? assigneeId, CancellationToken cancellationToken)
    {
        var officers = await db.DecidersOf(requesterId).ToListAsync(cancellationToken);
        return assigneeId is { } assignee && officers.Contains(assignee) ? [assignee] : officers;
    }

    public static IQueryable<Guid> PeopleWith(this PortalDbContext db, Role role) =>
        from person in db.Users
        join held in db.UserRoles on person.Id equals held.UserId
        join one in db.Roles on held.RoleId equals one.Id
        where one.Name == role.ToString() && person.IsActive
        select person.Id;
}
