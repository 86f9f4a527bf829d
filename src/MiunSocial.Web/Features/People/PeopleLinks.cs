using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.People;

/// <summary>One-time links to choose a password with.</summary>
public sealed class PeopleLinks(PortalDbContext db, UserManager<Person> people, TimeProvider clock)
{
    /// <returns>Null for nobody, and for somebody who has left.</returns>
    public async Task<Link?> IssueAsync(Guid personId, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.Users.SingleOrDefaultAsync(one => one.Id == personId && one.IsActive, cancellationToken);
        return person is null
            ? null
            : new(person.Id, person.DisplayName, person.Email!, await IssueAsync(person, actor, cancellationToken));
    }

    /// <returns>A path with a link that lets its bearer choose a password, once, within a day.</returns>
    public async Task<string> IssueAsync(Person person, Actor actor, CancellationToken cancellationToken)
    {
        var path = await PathAsync(person);
        await TellAsync(person, actor, cancellationToken);
        return path;
    }

    /// <returns>The same path, of which history hears only once it has been handed over; see <see cref="TellAsync"/>.</returns>
    public async Task<string> PathAsync(Person person)
    {
        var token = await people.GeneratePasswordResetTokenAsync(person);
        return $"/account/choose-password?person={person.Id}&token={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
    }

    public Task TellAsync(Person person, Actor actor, CancellationToken cancellationToken)
    {
        db.AddHistory(HistoryKind.PersonSignInLinkIssued, person, actor, clock.GetUtcNow().UtcDateTime);
        return db.SaveChangesAsync(cancellationToken);
    }
}
