using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Email;

/// <summary>Writes a notice as a mail in its recipient's language and delivers it.</summary>
public sealed class NoticeMails(
    PortalDbContext db,
    MailFolder folder,
    IOptions<SiteOptions> site,
    SiteAddress address,
    IOptions<MailOptions> mail,
    IStringLocalizer<SharedText> shared,
    IStringLocalizer<EmailText> texts,
    TimeProvider clock)
{
    /// <exception cref="IOException">It could not be delivered.</exception>
    /// <exception cref="UnauthorizedAccessException">It could not be delivered.</exception>
    public async Task SendAsync(OutboxMessage notice, CancellationToken cancellationToken)
    {
        var recipient = await db.Users.AsNoTracking()
            .Where(person => person.Id == notice.RecipientId)
            .Select(person => new { person.DisplayName, person.Email, person.Language })
            .SingleAsync(cancellationToken);
        var message = Write(notice, recipient.Language, new(recipient.DisplayName, recipient.Email!));
        await folder.DeliverAsync(notice.Id, message, cancellationToken);
    }

    private MimeMessage Write(OutboxMessage notice, string language, MailboxAddress recipient)
    {
        var former = CultureInfo.CurrentUICulture;
        try
        {
            // Resources are looked up by the thread's language; nothing in between gives the thread away.
            CultureInfo.CurrentUICulture = TextsSetup.CultureOf(language);
            var what = shared[$"NoticeKind.{notice.Kind}"].Value;
            return new(
                [new MailboxAddress(site.Value.Name, mail.Value.From)],
                [recipient],
                $"{notice.SubjectLabel}: {what}",
                new TextPart("plain") { Text = texts["Body", recipient.Name!, notice.SubjectLabel, what, LinkTo(notice), site.Value.Name].Value })
            {
                // The same at every attempt, so that a mail sent twice is seen once where that is looked at.
                MessageId = $"{notice.Id}@{mail.Value.From.Split('@')[^1]}",
                Date = clock.GetUtcNow(),
            };
        }
        finally
        {
            CultureInfo.CurrentUICulture = former;
        }
    }

    private string LinkTo(OutboxMessage notice) => address.Of(notice.Kind switch
    {
        NoticeKind.PasswordResetAsked => $"/people/{notice.SubjectId}",
        _ => $"/requests/{notice.SubjectLabel}",
    });
}
