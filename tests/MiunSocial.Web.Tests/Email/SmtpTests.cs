using MimeKit;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing.Mail;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Email;

/// <summary>Mails by SMTP to a real server: delivered as they should be, and never lost by what servers do.</summary>
public sealed class SmtpTests : IDisposable
{
    private const string Staff = "staff@demo.test";
    private const string Head = "head@demo.test";
    private const string Officer = "officer@demo.test";

    private readonly SmtpServer _server;
    private readonly MailRoom _room;

    public SmtpTests()
    {
        if (!SmtpServer.IsRequired)
        {
            Assert.SkipUnless(SmtpServer.IsInstalled, SmtpServer.Missing);
        }
        _server = SmtpServer.Protected();
        _room = new()
        {
            Settings = new Dictionary<string, string>(_server.Settings)
            {
                ["Mail:TimeoutSeconds"] = "5",
                ["Mail:FromName"] = "Sociala medier vid Lärosätet",
                ["Mail:ReplyTo"] = "kommunikation@university.test",
            },
        };
    }

    [Fact]
    public async Task Mail_ArrivesAfterStartTlsAndSigningIn_WithBothPartsAndAllHeaders()
    {
        await WriteAsync(NoticeKind.RequestReceived, Staff);

        Assert.Equal(1, await _room.DeliverAsync());

        var mail = Assert.Single(_server.Taken);
        Assert.Equal(("True", SmtpServer.User), (mail.Headers["X-Test-Tls"], mail.Headers["X-Test-User"]));
        Assert.Equal("KOM-2026-0042: Ditt ärende har kommit in", mail.Subject);
        Assert.Equal("\"Sociala medier vid Lärosätet\" <portalen@university.test>", mail.From.Single().ToString());
        Assert.Equal("kommunikation@university.test", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal($"{Assert.Single(await _room.NoticesAsync()).Id}@university.test", mail.MessageId);
        Assert.Contains("Öppna i portalen:", mail.TextBody);
        Assert.Contains("<html lang=\"sv\">", mail.HtmlBody);
        Assert.Contains($"href=\"{MailRoom.Site}/requests/KOM-2026-0042\"", mail.HtmlBody);
    }

    [Fact]
    public async Task Mails_ThatFollowEachOther_ShareAConnection()
    {
        await WriteAsync(NoticeKind.RequestReceived, Staff, Head, Officer);

        Assert.Equal(3, await _room.DeliverAsync());

        Assert.Single(_server.Taken.Select(mail => mail.Headers["X-Test-Connection"]).Distinct());
    }

    [Fact]
    public async Task Recipient_ThatIsRefused_IsADeadLetter_AndHoldsUpNoOther()
    {
        await MoveAsync(Head, "refused@university.test");
        await WriteAsync(NoticeKind.RequestReceived, Staff, "refused@university.test", Officer);

        Assert.Equal(2, await _room.DeliverAsync());

        var dead = Assert.Single(await _room.NoticesAsync(), notice => notice.SentAt is null);
        Assert.Equal((MailProblem.AddressRefused, 550, true, null), (dead.Problem, dead.ProblemCode, dead.GaveUpAt is not null, dead.DueAt));
    }

    [Fact]
    public async Task Recipient_WhoseMailboxIsFull_IsTriedLater_AndHoldsUpNoOther()
    {
        await MoveAsync(Head, "full@university.test");
        await WriteAsync(NoticeKind.RequestReceived, "full@university.test", Staff);

        Assert.Equal(1, await _room.DeliverAsync());

        var waiting = Assert.Single(await _room.NoticesAsync(), notice => notice.SentAt is null);
        Assert.Equal((MailProblem.AddressPutOff, 452, 1, null), (waiting.Problem, waiting.ProblemCode, waiting.Attempts, waiting.GaveUpAt));
    }

    [Fact]
    public async Task Mail_ThatTheServerWillNeverTake_IsADeadLetter()
    {
        _server.Become("refusing");
        await WriteAsync(NoticeKind.RequestReceived, Staff);

        Assert.Equal(0, await _room.DeliverAsync());

        var dead = Assert.Single(await _room.NoticesAsync());
        Assert.Equal((MailProblem.MessageRefused, 554), (dead.Problem, dead.ProblemCode));
    }

    [Fact]
    public async Task BusyServer_StopsTheRound_AndGetsTheMailsWhenItHasTime()
    {
        _server.Become("busy");
        await WriteAsync(NoticeKind.RequestReceived, Staff, Head);
        Assert.Equal(0, await _room.DeliverAsync());
        Assert.Equal([0, 1], (await _room.NoticesAsync()).Select(notice => notice.Attempts).Order());

        _server.Become("");
        _room.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, await _room.DeliverAsync());
        AssertEachIsTakenOnce(2);
    }

    [Fact]
    public async Task SlowServer_IsNotWaitedFor_AndGetsTheMailsWhenItIsItself()
    {
        _server.Become("slow");
        await WriteAsync(NoticeKind.RequestReceived, Staff, Head);

        Assert.Equal(0, await _room.DeliverAsync());

        // It may be the mail that made it slow, so that one is counted; the other is not.
        Assert.Equal([(0, null), (1, MailProblem.MessagePutOff)], (await _room.NoticesAsync()).Select(notice => (notice.Attempts, notice.Problem)).Order());
        _server.Become("");
        Assert.Equal(1, await _room.DeliverAsync());
        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await _room.DeliverAsync());
    }

    [Fact]
    public async Task ServerThatIsAway_GetsTheMailsWhenItIsBack()
    {
        _server.Kill();
        await WriteAsync(NoticeKind.RequestReceived, Staff, Head, Officer);
        Assert.Equal(0, await _room.DeliverAsync());
        Assert.All(await _room.NoticesAsync(), notice => Assert.Equal((0, null), (notice.Attempts, notice.GaveUpAt)));

        _server.Start();

        Assert.Equal(3, await _room.DeliverAsync());
        AssertEachIsTakenOnce(3);
    }

    [Theory]
    [InlineData("dying", 3)]
    [InlineData("dying after taking", 4)]
    public async Task ServerThatDiesInTheMiddle_LosesNoMail_AndWhatItTookIsSentAgainUnderTheSameId(string mode, int taken)
    {
        await WriteAsync(NoticeKind.RequestReceived, Staff, Head, Officer);
        _server.Become(mode);
        Assert.Equal(0, await _room.DeliverAsync());

        _server.Become("");
        _server.Kill();
        _server.Start();

        Assert.Equal(2, await _room.DeliverAsync());
        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await _room.DeliverAsync());
        Assert.Equal(taken, _server.Taken.Count);
        Assert.Equal(3, _server.Taken.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task NodeThatDiesBeforeItSaysSo_HasTheMailSentOnceMoreByAnother_UnderTheSameId()
    {
        await WriteAsync(NoticeKind.RequestReceived, Staff);
        await SmtpSteps.SendAndDieAsync(_room.Portal, _room.Clock);
        var another = _room.AddNode();

        Assert.Equal(0, await MailRoom.DeliverAsync(another));
        _room.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await MailRoom.DeliverAsync(another));
        Assert.Equal(0, await MailRoom.DeliverAsync(_room.Portal));

        Assert.Equal(2, _server.Taken.Count);
        Assert.Single(_server.Taken.Select(mail => mail.MessageId).Distinct());
    }

    public void Dispose()
    {
        _room?.Dispose();
        _server?.Dispose();
    }

    private async Task WriteAsync(NoticeKind kind, params string[] emails)
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(kind, emails);
    }

    private Task MoveAsync(string email, string to) => SmtpSteps.MoveAsync(_room.Portal, email, to);

    private void AssertEachIsTakenOnce(int count) =>
        Assert.Equal((count, count), (_server.Taken.Count, _server.Taken.Select(mail => mail.MessageId).Distinct().Count()));
}
