using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Email;

/// <summary>Puts a notice into words, in its recipient's language.</summary>
public sealed class LetterWriter(
    IOptions<SiteOptions> site,
    SiteAddress address,
    UnsubscribeLinks unsubscribe,
    IStringLocalizer<SharedText> shared,
    IStringLocalizer<EmailText> texts)
{
    /// <param name="gathered">What a daily digest tells of; empty for any other notice.</param>
    public Letter Write(OutboxMessage notice, Reader reader, IReadOnlyList<OutboxMessage> gathered) =>
        InLanguageOf(reader, () => notice.Kind == NoticeKind.DailyDigest ? Digest(notice, reader, gathered) : Single(notice, reader));

    /// <summary>The letter for somebody who has no password yet, whose link leads through choosing one.</summary>
    public Letter ToFirstSignIn(Letter letter, Reader reader, string link) =>
        InLanguageOf(reader, () => letter with { Link = link, LinkText = texts["Open.First"], Why = $"{texts["Why.First"].Value} {letter.Why}" });

    private static Letter InLanguageOf(Reader reader, Func<Letter> write)
    {
        var former = CultureInfo.CurrentUICulture;
        try
        {
            // Resources are looked up by the thread's language; nothing in between gives the thread away.
            CultureInfo.CurrentUICulture = TextsSetup.CultureOf(reader.Language);
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = former;
        }
    }

    private Letter Single(OutboxMessage notice, Reader reader)
    {
        var link = unsubscribe.For(notice.RecipientId, notice.Kind);
        return Framed(notice, reader) with
        {
            Subject = Told(notice),
            Message = Told(notice),
            LinkText = texts["Open"],
            Why = texts[link is null ? "Why.Required" : "Why.Chosen"],
            Unsubscribe = link,
        };
    }

    private Letter Digest(OutboxMessage notice, Reader reader, IReadOnlyList<OutboxMessage> gathered)
    {
        var subject = texts[gathered.Count == 1 ? "Digest.One" : "Digest.Many", gathered.Count].Value;
        return Framed(notice, reader) with
        {
            Subject = subject,
            Message = subject,
            Items = [.. gathered.Select(Told)],
            LinkText = texts["Digest.Open"],
            Why = texts["Why.Digest"],
            Unsubscribe = unsubscribe.ForDigest(notice.RecipientId, gathered.Select(one => one.Kind)),
        };
    }

    private Letter Framed(OutboxMessage notice, Reader reader) => new()
    {
        Language = TextsSetup.IsKnown(reader.Language) ? reader.Language : TextsSetup.Swedish,
        Greeting = texts["Greeting", OneLine(reader.Name)],
        Regards = texts["Regards"],
        Sender = site.Value.Name,
        Link = address.Of(NoticeKinds.Of(notice.Kind).PathOf(notice.SubjectId, notice.SubjectLabel)),
        Subject = "",
        Message = "",
        LinkText = "",
        Why = "",
    };

    /// <summary>By the reference first: that is what people look for among their mails.</summary>
    private string Told(OutboxMessage notice) => $"{OneLine(notice.SubjectLabel)}: {shared[$"NoticeKind.{notice.Kind}"].Value}";

    /// <summary>What people have written may not begin a line of its own, least of all among the headers.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}

/// <summary>Whom a letter is for.</summary>
/// <param name="Language">A two-letter code.</param>
public sealed record Reader(string Name, string Email, string Language);
