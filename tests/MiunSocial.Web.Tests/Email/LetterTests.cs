using Microsoft.EntityFrameworkCore;
using MimeKit;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Email;

/// <summary>What stands in a mail, as it lies in the folder.</summary>
public sealed class LetterTests : IDisposable
{
    private const string Staff = "staff@demo.test";

    private readonly MailRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Mail_OfEachKind_HasOneLink_TheSameInBothParts_AndMayBeEndedIfItsKindMay(NoticeKind kind)
    {
        var mail = await SendAsync(kind);

        var link = Assert.Single(Words(mail.TextBody!), word => word.Contains("://", StringComparison.Ordinal));
        Assert.Equal([link], Document(mail).QuerySelectorAll("a").Select(one => one.GetAttribute("href")));
        Assert.StartsWith($"{MailRoom.Site}/", link);
        var mayBeOff = NoticeKinds.Of(kind).Choices.Contains(NoticeDelivery.Off);
        Assert.Equal(mayBeOff, mail.Headers.Contains(HeaderId.ListUnsubscribe));
        Assert.Equal(mayBeOff ? "List-Unsubscribe=One-Click" : null, mail.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task Html_NamesItsLanguage_HasAHeading_AndNothingFromElsewhere()
    {
        var document = Document(await SendAsync(NoticeKind.RequestApproved));

        Assert.Equal("sv", document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("KOM-2026-0042: Din ansökan är godkänd", document.QuerySelector("main h1")!.TextContent);
        Assert.Empty(document.QuerySelectorAll("table, img, script, link, [src]"));
        Assert.Contains("prefers-color-scheme: dark", document.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public async Task WhatPeopleHaveWritten_MakesNoHeader_AndNoHtml()
    {
        const string Nasty = "<b>Eva</b>\r\nBcc: alla@university.test";
        await _room.Portal.WithDatabaseAsync(db => db.Users
            .Where(person => person.Email == Staff)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.DisplayName, Nasty), Cancel));

        var mail = await SendAsync(NoticeKind.PasswordResetAsked, Nasty);

        Assert.Empty(mail.Bcc);
        Assert.StartsWith("<b>Eva</b>  Bcc: alla@university.test: ", mail.Subject);
        Assert.Equal([Staff], mail.To.Mailboxes.Select(one => one.Address));
        Assert.Empty(Document(mail).QuerySelectorAll("b"));
    }

    [Fact]
    public async Task Person_WhoHasLeft_GetsNoMail()
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestApproved, Staff);
        await _room.Portal.WithDatabaseAsync(db => db.Users
            .Where(person => person.Email == Staff)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsActive, false), Cancel));

        Assert.Equal(0, await _room.DeliverAsync());

        var notice = Assert.Single(await _room.NoticesAsync());
        Assert.Equal((null, null, 0), (notice.SentAt, notice.DueAt, notice.Attempts));
    }

    [Fact]
    public async Task Answers_GoToTheDepartment()
    {
        var department = await _room.Portal.WithDatabaseAsync(db => db.Contacts.Select(contact => contact.Email).SingleAsync(Cancel));

        var mail = await SendAsync(NoticeKind.RequestApproved);

        Assert.Equal(department, mail.ReplyTo.Mailboxes.Single().Address);
        Assert.NotEqual(department, mail.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task FirstMail_LeadsThroughChoosingAPassword_AndSaysThatTheLinkIsSoon()
    {
        await _room.Portal.WithDatabaseAsync(db => db.Users
            .Where(person => person.Email == Staff)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.PasswordHash, (string?)null), Cancel));

        var mail = await SendAsync(NoticeKind.RequestApproved);

        Assert.Contains("Välj ett lösenord och öppna i portalen:", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Du har inget lösenord i portalen än. Länken fungerar en gång, inom ett dygn.", mail.TextBody, StringComparison.Ordinal);
        var link = Assert.Single(Words(mail.TextBody!), word => word.Contains("://", StringComparison.Ordinal));
        Assert.EndsWith($"&returnUrl={Uri.EscapeDataString("/requests/KOM-2026-0042")}", link, StringComparison.Ordinal);
        using var visitor = _room.Portal.Visit();
        Assert.True((await visitor.OpenAsync(link[MailRoom.Site.Length..])).Has("input[name=New]"));
    }

    public static TheoryData<NoticeKind> Kinds => [.. NoticeKinds.Choosable];

    public void Dispose() => _room.Dispose();

    private async Task<MimeMessage> SendAsync(NoticeKind kind, string? label = null)
    {
        await _room.EmptyOutboxAsync();
        await _room.ChooseAsync(Staff, kind, NoticeDelivery.AtOnce);
        await _room.WriteAsync(kind, Staff);
        if (label is not null)
        {
            await _room.Portal.WithDatabaseAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(one => one.SubjectLabel, label), Cancel));
        }
        Assert.Equal(1, await _room.DeliverAsync());
        return Assert.Single(_room.Read().Values);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Document(MimeMessage mail) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.HtmlBody!);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
