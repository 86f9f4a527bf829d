using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.People;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Email;

/// <summary>Leads somebody who has no password yet, such as a head who was only named, through choosing one to what the mail is about.</summary>
public sealed class FirstSignIn(PortalDbContext db, PeopleLinks links, SiteAddress address)
{
    /// <param name="onward">Where to go then.</param>
    /// <returns>A link that lets its bearer choose a password, once, within a day.</returns>
    public async Task<string> LinkAsync(string onward, Guid personId, CancellationToken cancellationToken)
    {
        var path = await links.PathAsync(await FindAsync(personId, cancellationToken));
        return address.Of($"{path}&returnUrl={Uri.EscapeDataString(new Uri(onward).PathAndQuery)}");
    }

    /// <summary>Tells history of a link that was sent. While no mail can be sent, each attempt makes one that nobody gets.</summary>
    public async Task TellAsync(Guid personId, CancellationToken cancellationToken) =>
        await links.TellAsync(await FindAsync(personId, cancellationToken), Actor.Clock, cancellationToken);

    private Task<Person> FindAsync(Guid personId, CancellationToken cancellationToken) => db.Users.SingleAsync(one => one.Id == personId, cancellationToken);
}
