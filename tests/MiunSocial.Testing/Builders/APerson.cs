using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>Somebody who can sign in with <see cref="DemoPeople.Password"/>.</summary>
public sealed record APerson
{
    public required string Email { get; init; }

    public string Name { get; init; } = "Prova Testsson";

    public IReadOnlyList<Role> Roles { get; init; } = [Role.Staff];

    public bool IsActive { get; init; } = true;

    /// <summary>Adds the person with the roles; the caller saves.</summary>
    public async Task<Person> AddToAsync(PortalDbContext db, DateTime now)
    {
        var person = Person.Create(Email, Name, now);
        person.IsActive = IsActive;
        person.PasswordHash = Hasher.HashPassword(person, DemoPeople.Password);
        db.Users.Add(person);
        var names = Roles.Select(role => role.ToString()).ToList();
        var roles = await db.Roles.Where(role => names.Contains(role.Name!)).ToListAsync();
        db.UserRoles.AddRange(roles.Select(role => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = role.Id }));
        return person;
    }

    private static PasswordHasher<Person> Hasher { get; } =
        new(Options.Create(new PasswordHasherOptions { IterationCount = TemporaryDatabase.HashIterations }));
}
