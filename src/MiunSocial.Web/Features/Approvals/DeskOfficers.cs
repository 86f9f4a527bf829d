using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>Who sits at the desk, copied since every page of it asks.</summary>
public sealed class DeskOfficers(Copies copies)
{
    private static readonly ChangeArea[] People = [ChangeArea.People];

    /// <summary>Those who can have a request on their desk, by name.</summary>
    public async Task<IReadOnlyList<DeskOfficer>> AllAsync(CancellationToken cancellationToken) =>
        (await copies.GetAsync("officers", People, async (db, token) => new Office(await (
            from person in db.Users.AsNoTracking()
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == nameof(Role.Officer) && person.IsActive
            orderby person.DisplayName
            select new DeskOfficer(person.Id, person.DisplayName)).ToListAsync(token)), cancellationToken)).Officers;

    [ImmutableObject(true)]
    private sealed record Office(IReadOnlyList<DeskOfficer> Officers);
}

public sealed record DeskOfficer(Guid Id, string Name);
