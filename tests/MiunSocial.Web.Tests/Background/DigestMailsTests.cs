using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Background;

/// <summary>What people have in the daily digest comes in one mail, on the morning of a working day.</summary>
[OnEveryDatabase]
public sealed class DigestMailsTests : IDisposable
{
    private const string Staff = "staff@demo.test";

    private readonly MailRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_ComeTogetherInTheMorning_AndThoseAtOnceBefore()
    {
        await ChooseDigestAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        await _room.WriteAsync(NoticeKind.RequestReturned, Staff);
        await _room.WriteAsync(NoticeKind.RequestVerified, Staff);
        Assert.Equal(1, await _room.DeliverAsync());
        Assert.Equal(0, await _room.GatherAsync());

        await MorningAsync();
        Assert.Equal((1, 1, 0), (await _room.GatherAsync(), await _room.DeliverAsync(), await _room.GatherAsync()));

        var digest = _room.Read().Values.Single(mail => mail.Subject == "2 notiser sedan ditt förra sammandrag");
        Assert.Contains("- KOM-2026-0042: Ditt ärende har kommit in", digest.TextBody);
        Assert.Contains("- KOM-2026-0042: Ditt ärende behöver kompletteras", digest.TextBody);
        Assert.Contains($"{MailRoom.Site}/notices", digest.TextBody);
    }

    [Fact]
    public async Task Digest_CanBeEndedByAMailProgram_ButForWhatMustCome()
    {
        await ChooseDigestAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        var first = await GatheredAsync();

        using var program = _room.Portal.Visit();
        var link = first.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>')[MailRoom.Site.Length..];
        Assert.Contains("Sammandrag av dina notiser", (await program.OpenAsync(link)).Text());
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync(link, [new("List-Unsubscribe", "One-Click")])).Status);

        Assert.Equal("List-Unsubscribe=One-Click", first.Headers["List-Unsubscribe-Post"]);
        Assert.Contains("Du får inga brev", (await program.OpenAsync(link)).Text());
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        await _room.WriteAsync(NoticeKind.RequestReturned, Staff);
        var second = await GatheredAsync();
        Assert.Equal("En notis sedan ditt förra sammandrag", second.Subject);
        Assert.False(second.Headers.Contains(HeaderId.ListUnsubscribe));
    }

    [Fact]
    public async Task NodeThatDiesAfterGathering_LeavesTheDigestToAnother()
    {
        await ChooseDigestAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        await _room.DeliverAsync();
        await MorningAsync();
        await _room.GatherAsync();
        var another = _room.AddNode();

        Assert.Equal(1, await MailRoom.DeliverAsync(another));
        Assert.Equal(0, await _room.DeliverAsync());

        Assert.Single(_room.Read());
    }

    [Fact]
    public async Task Kind_TurnedOffBeforeTheMorning_IsLeftOut_AndAnEmptyDigestIsNotSent()
    {
        await ChooseDigestAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        await _room.DeliverAsync();
        await _room.ChooseAsync(Staff, NoticeKind.RequestReceived, NoticeDelivery.Off);
        await MorningAsync();

        Assert.Equal((1, 0), (await _room.GatherAsync(), await _room.DeliverAsync()));

        Assert.False(await _room.Portal.WithDatabaseAsync(db => db.Outbox.Waiting().AnyAsync(Cancel)));
    }

    public void Dispose() => _room.Dispose();

    private async Task ChooseDigestAsync()
    {
        await _room.EmptyOutboxAsync();
        await _room.ChooseAsync(Staff, NoticeKind.RequestReceived, NoticeDelivery.Digest);
        await _room.ChooseAsync(Staff, NoticeKind.RequestReturned, NoticeDelivery.Digest);
    }

    /// <summary>The digest of the next morning.</summary>
    private async Task<MimeMessage> GatheredAsync()
    {
        await _room.DeliverAsync();
        await MorningAsync();
        await _room.GatherAsync();
        Assert.Equal(1, await _room.DeliverAsync());
        var sent = (await _room.NoticesAsync()).Last(notice => notice is { Kind: NoticeKind.DailyDigest, SentAt: not null });
        return _room.Read()[$"{sent.Id}.eml"];
    }

    /// <summary>When all that waits for a digest is due.</summary>
    private async Task MorningAsync()
    {
        var due = (await _room.NoticesAsync()).Where(notice => notice.IsForDigest).Max(notice => notice.DueAt)!.Value;
        _room.Clock.SetUtcNow(new(DateTime.SpecifyKind(due, DateTimeKind.Utc)));
    }
}
