using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Outbox;

/// <summary>However many nodes send notices, each is in one node's hands at a time, and none is lost with a node.</summary>
[OnEveryDatabase]
public sealed class OutboxClaimsTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_TakenBySeveralAtOnce_AreEachTakenOnce()
    {
        const int Takers = 6;
        var written = await WriteAsync(count: 40);
        var taken = new ConcurrentBag<Guid>();

        await Task.WhenAll(Enumerable.Range(0, Takers).Select(_ => Task.Run(() => TakeAllAsync(taken), Cancel)));

        Assert.Equal(written.Order(), taken.Order());
    }

    [Fact]
    public async Task Take_GivesThoseFirstThatHaveWaitedLongest()
    {
        var written = await WriteAsync(count: 5);
        var postponed = (await TakeAsync(1, Noon))[0];
        await WithAsync(claims => claims.PostponeAsync(postponed, Noon, Cancel));

        var taken = await TakeAsync(3, Noon.AddHours(1));

        Assert.Equal(written.Take(1), [postponed.Id]);
        Assert.Equal(written.Skip(1).Take(3), taken.Select(notice => notice.Id));
        Assert.Equal([written[4], postponed.Id], (await TakeAsync(3, Noon.AddHours(1))).Select(notice => notice.Id));
    }

    [Fact]
    public async Task Notice_OfANodeThatDied_IsTakenAgainWhenItsTimeIsUp()
    {
        var written = await WriteAsync(count: 1);
        await TakeAsync(1, Noon);

        Assert.Empty(await TakeAsync(1, Noon.AddSeconds(119)));
        Assert.Equal(written, (await TakeAsync(1, Noon.AddSeconds(120))).Select(notice => notice.Id));
        Assert.Equal(2, (await KeptAsync(written[0])).Attempts);
    }

    [Fact]
    public async Task Notice_ThatIsSent_IsNeverTakenAgain()
    {
        var written = await WriteAsync(count: 1);
        var notice = (await TakeAsync(1, Noon))[0];

        await WithAsync(claims => claims.MarkSentAsync(notice, Noon.AddSeconds(1), Cancel));

        Assert.Empty(await TakeAsync(1, Noon.AddYears(1)));
        Assert.Equal((Noon.AddSeconds(1), 1), ((await KeptAsync(written[0])).SentAt, (await KeptAsync(written[0])).Attempts));
    }

    [Fact]
    public async Task SlowNode_NeitherPostponesNorSendsAnewWhatAnotherHasSent()
    {
        var written = await WriteAsync(count: 1);
        var slow = (await TakeAsync(1, Noon))[0];
        var quick = (await TakeAsync(1, Noon.AddMinutes(3)))[0];
        await WithAsync(claims => claims.MarkSentAsync(quick, Noon.AddMinutes(3), Cancel));

        await WithAsync(claims => claims.PostponeAsync(slow, Noon.AddMinutes(4), Cancel));
        await WithAsync(claims => claims.MarkSentAsync(slow, Noon.AddMinutes(4), Cancel));

        Assert.Equal(Noon.AddMinutes(3), (await KeptAsync(written[0])).SentAt);
        Assert.Empty(await TakeAsync(1, Noon.AddYears(1)));
    }

    [Fact]
    public async Task Notice_ThatCannotBeSent_WaitsLongerEachTime()
    {
        var written = await WriteAsync(count: 1);
        var now = Noon;
        foreach (var seconds in new[] { 30, 60, 120 })
        {
            var notice = Assert.Single(await TakeAsync(1, now));
            await WithAsync(claims => claims.PostponeAsync(notice, now, Cancel));
            Assert.Empty(await TakeAsync(1, now.AddSeconds(seconds - 1)));
            now = now.AddSeconds(seconds);
        }

        Assert.Equal(now, (await KeptAsync(written[0])).DueAt);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(10, 15_360)]
    [InlineData(11, 21_600)]
    [InlineData(1_000_000, 21_600)]
    public void Pause_DoublesUpToSixHours(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), OutboxClaims.PauseAfter(attempts));

    public void Dispose() => _database.Dispose();

    /// <summary>As a node does, round after round, until nothing is left for anybody.</summary>
    private async Task TakeAllAsync(ConcurrentBag<Guid> taken)
    {
        await using var db = _database.Open();
        while (await db.Outbox.AnyAsync(notice => notice.Attempts == 0, Cancel))
        {
            foreach (var notice in await new OutboxClaims(db).TakeAsync(5, Noon, Cancel))
            {
                taken.Add(notice.Id);
            }
        }
    }

    private async Task<IReadOnlyList<OutboxMessage>> TakeAsync(int atMost, DateTime now)
    {
        await using var db = _database.Open();
        return await new OutboxClaims(db).TakeAsync(atMost, now, Cancel);
    }

    private async Task WithAsync(Func<OutboxClaims, Task> use)
    {
        await using var db = _database.Open();
        await use(new(db));
    }

    /// <summary>Notices to one person, each a second younger than the one before.</summary>
    private async Task<IReadOnlyList<Guid>> WriteAsync(int count)
    {
        await using var db = _database.Open();
        var recipient = await new APerson { Email = "prova@demo.test" }.AddToAsync(db, Noon);
        var notices = Enumerable.Range(0, count).Select(number => new OutboxMessage
        {
            // The newest first by id, so that the order in which they are taken cannot come from there.
            Id = Guid.CreateVersion7(Noon.AddSeconds(-number)),
            Kind = NoticeKind.ReviewAsked,
            RecipientId = recipient.Id,
            SubjectId = Guid.NewGuid(),
            SubjectLabel = $"KOM-2026-{number:0000}",
            CreatedAt = Noon.AddSeconds(number - 100),
        }).ToList();
        db.Outbox.AddRange(notices);
        await db.SaveChangesAsync(Cancel);
        return [.. notices.Select(notice => notice.Id)];
    }

    private async Task<OutboxMessage> KeptAsync(Guid id)
    {
        await using var db = _database.Open();
        return await db.Outbox.AsNoTracking().SingleAsync(notice => notice.Id == id, Cancel);
    }
}
