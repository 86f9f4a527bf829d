using Microsoft.EntityFrameworkCore;
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

    /// <summary>When all that waits for a digest is due.</summary>
    private async Task MorningAsync()
    {
        var due = (await _room.NoticesAsync()).Where(notice => notice.IsForDigest).Max(notice => notice.DueAt)!.Value;
        _room.Clock.SetUtcNow(new(DateTime.SpecifyKind(due, DateTimeKind.Utc)));
    }
}
