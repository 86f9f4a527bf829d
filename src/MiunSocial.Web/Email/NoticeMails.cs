using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Contact;

namespace MiunSocial.Web.Email;

/// <summary>Gives a notice its turn: finds out whether its recipient wants it as a mail, writes it and sends it.</summary>
public sealed partial class NoticeMails(
    PortalDbContext db, LetterWriter writer, MailComposer composer, IMailRoute route, FirstSignIn firstSignIn, ContactQueries contacts, ILogger<NoticeMails> log)
{
    public async Task<Sending> SendAsync(OutboxMessage notice, CancellationToken cancellationToken)
    {
        var recipient = await RecipientAsync(notice, cancellationToken);
        var isDigest = notice.Kind == NoticeKind.DailyDigest;
        var delivery = isDigest ? NoticeDelivery.AtOnce : NoticeKinds.Of(notice.Kind).Effective(recipient.Chosen);
        if (!recipient.IsActive || delivery == NoticeDelivery.Off)
        {
            return new(SendingEnd.NotWanted);
        }
        if (delivery == NoticeDelivery.Digest)
        {
            return new(SendingEnd.ForDigest);
        }
        var gathered = isDigest ? await GatheredAsync(notice, cancellationToken) : [];
        if (isDigest && gathered.Count == 0)
        {
            return new(SendingEnd.NotWanted);
        }
        var letter = writer.Write(notice, recipient.Reader, gathered);
        if (!recipient.HasSignedIn)
        {
            letter = writer.ToFirstSignIn(letter, recipient.Reader, await firstSignIn.LinkAsync(letter.Link, notice.RecipientId, cancellationToken));
        }
        var mail = composer.Compose(notice, letter, recipient.Reader, (await contacts.GetAsync(cancellationToken)).Email);
        var sending = await route.SendAsync(notice.Id, mail, cancellationToken);
        if (sending.End == SendingEnd.Sent && !recipient.HasSignedIn)
        {
            await TellAsync(notice, cancellationToken);
        }
        return sending;
    }

    /// <summary>The mail is gone, whatever becomes of the line: told as a failure, it would be sent again with another link.</summary>
    private async Task TellAsync(OutboxMessage notice, CancellationToken cancellationToken)
    {
        try
        {
            await firstSignIn.TellAsync(notice.RecipientId, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The line must not go with whatever is saved next.
            db.ChangeTracker.Clear();
            LogNotTold(notice.Id, exception.GetType().Name);
        }
    }

    private Task<Recipient> RecipientAsync(OutboxMessage notice, CancellationToken cancellationToken) => db.Users.AsNoTracking()
        .Where(person => person.Id == notice.RecipientId)
        .Select(person => new Recipient(
            new Reader(person.DisplayName, person.Email!, person.Language),
            person.IsActive,
            person.PasswordHash != null,
            db.NoticePreferences
                .Where(one => one.PersonId == person.Id && one.Kind == notice.Kind)
                .Select(one => (NoticeDelivery?)one.Delivery)
                .FirstOrDefault()))
        .SingleAsync(cancellationToken);

    /// <summary>Without what the recipient has turned off since.</summary>
    private async Task<List<OutboxMessage>> GatheredAsync(OutboxMessage digest, CancellationToken cancellationToken)
    {
        var off = await db.NoticePreferences
            .Where(one => one.PersonId == digest.RecipientId && one.Delivery == NoticeDelivery.Off)
            .Select(one => one.Kind)
            .ToListAsync(cancellationToken);
        var notices = await db.Outbox.AsNoTracking()
            .Where(notice => notice.DigestId == digest.Id)
            .OrderBy(notice => notice.CreatedAt).ThenBy(notice => notice.Id)
            .ToListAsync(cancellationToken);
        return [.. notices.Where(notice => !off.Contains(notice.Kind) || NoticeKinds.Of(notice.Kind).IsRequired)];
    }

    [LoggerMessage(LogLevel.Warning, "History lacks the sign-in link that went with the notice {Notice}: {Fault}")]
    private partial void LogNotTold(Guid notice, string fault);

    /// <param name="HasSignedIn">Whether the person has chosen a password; without one nobody gets in.</param>
    private sealed record Recipient(Reader Reader, bool IsActive, bool HasSignedIn, NoticeDelivery? Chosen);
}
