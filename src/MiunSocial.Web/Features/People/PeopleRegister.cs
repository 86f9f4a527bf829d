using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.People;

/// <summary>Who can sign in, and with what roles. Each change is saved together with its history.</summary>
public sealed class PeopleRegister(PortalDbContext db, UserManager<Person> people, TimeProvider clock)
{
    /// <summary>Finds or adds the person and grants the role Administrator.</summary>
    public async Task<Person> GrantAdministratorAsync(string email, string displayName, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var person = await people.FindByEmailAsync(email);
        if (person is null)
        {
            person = Person.Create(email, displayName, now);
            db.Users.Add(person);
            AddHistory(HistoryKind.PersonAdded, person, Actor.Clock, now);
        }
        var role = db.Roles.Single(one => one.Name == nameof(Role.Administrator));
        if (!db.UserRoles.Any(held => held.UserId == person.Id && held.RoleId == role.Id))
        {
            db.UserRoles.Add(new() { UserId = person.Id, RoleId = role.Id });
            AddHistory(HistoryKind.PersonChanged, person, Actor.Clock, now);
        }
        await db.SaveChangesAsync(cancellationToken);
        return person;
    }

    /// <returns>A path with a link that lets its bearer choose a password, once, within a day.</returns>
    public async Task<string> SignInLinkAsync(Person person, Actor actor, CancellationToken cancellationToken)
    {
        var token = await people.GeneratePasswordResetTokenAsync(person);
        AddHistory(HistoryKind.PersonSignInLinkIssued, person, actor, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        var encoded = WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(token));
        return $"/account/choose-password?person={person.Id}&token={encoded}";
    }

    private void AddHistory(HistoryKind kind, Person person, Actor actor, DateTime now) =>
        db.AuditEntries.Add(AuditInterceptor.EntryFor(new()
        {
            Kind = kind,
            At = now,
            Actor = actor,
            SubjectId = person.Id,
            SubjectLabel = person.DisplayName,
        }));
}
