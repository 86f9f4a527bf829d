using Microsoft.Extensions.Options;
using MimeKit;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Email;

/// <summary>Makes a letter a mail: headers, a text part and an HTML part.</summary>
public sealed class MailComposer(IOptions<MailOptions> mail, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <param name="department">The mailbox of those who are asked, which gets the answers unless the settings name another.</param>
    /// <exception cref="ParseException">The reader's address is none.</exception>
    public MimeMessage Compose(OutboxMessage notice, Letter letter, Reader reader, string? department)
    {
        var options = mail.Value;
        var message = new MimeMessage(
            [new MailboxAddress(options.FromName.Length > 0 ? options.FromName : site.Value.Name, options.From)],
            [new MailboxAddress(LetterWriter.OneLine(reader.Name), reader.Email)],
            letter.Subject,
            new MultipartAlternative { Part("plain", LetterForms.Text(letter)), Part("html", LetterForms.Html(letter)) })
        {
            // The same at every attempt, so that a mail sent twice is seen once where that is looked at.
            MessageId = $"{notice.Id}@{options.From.Split('@')[^1]}",
            Date = clock.GetUtcNow(),
        };
        if ((options.ReplyTo.Length > 0 ? options.ReplyTo : department) is { Length: > 0 } replyTo)
        {
            message.ReplyTo.Add(new MailboxAddress(site.Value.Name, replyTo));
        }
        AddForMachines(message, letter);
        return message;
    }

    private static TextPart Part(string form, string text) => new(form) { Text = text };

    /// <summary>Out-of-office answers stay away (RFC 3834), and mail programs show a way to say no that needs no sign-in (RFC 8058).</summary>
    private static void AddForMachines(MimeMessage message, Letter letter)
    {
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.Unsubscribe is { } link)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }
}
