using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Contact;

/// <summary>Reads whom to turn to.</summary>
public sealed class ContactQueries(Copies copies)
{
    private static readonly ChangeArea[] Areas = [ChangeArea.Settings];

    public async Task<ContactPage> GetAsync(CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return await copies.GetAsync($"contact:{language}", Areas, (db, token) => ReadAsync(db, language, token), cancellationToken);
    }

    private static Task<ContactPage> ReadAsync(PortalDbContext db, string language, CancellationToken cancellationToken) =>
        db.Contacts.AsNoTracking()
            .Select(contact => new ContactPage
            {
                Name = contact.Name,
                Department = contact.Department.In(language),
                Email = contact.Email,
                Phone = contact.Phone,
            })
            .SingleAsync(cancellationToken);
}
