using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Contact;

/// <summary>Reads whom to turn to.</summary>
public sealed class ContactQueries(PortalDbContext db)
{
    public async Task<ContactPage> GetAsync(CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return await db.Contacts.AsNoTracking()
            .Select(contact => new ContactPage
            {
                Name = contact.Name,
                Department = contact.Department.In(language),
                Email = contact.Email,
                Phone = contact.Phone,
            })
            .SingleAsync(cancellationToken);
    }
}
