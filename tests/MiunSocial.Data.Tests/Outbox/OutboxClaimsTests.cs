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

    private static readonly MailTrouble Full = new(MailProblem.AddressPutOff, 452);

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
        await WithAsync(claims => claims.PostponeAsync(postponed, Full, Noon, Cancel));

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

        await WithAsync(claims => claims.PostponeAsync(slow, Full, Noon.AddMinutes(4), Cancel));
        await WithAsync(claims => claims.MarkSentAsync(slow, Noon.AddMinutes(4), Cancel));

        Assert.Equal(Noon.AddMinutes(3), (await KeptAsync(written[0])).SentAt);
        Assert.Empty(await TakeAsync(1, Noon.AddYears(1)));
    }

    [Theory]
    [InlineData(nameof(OutboxClaims.ReleaseAsync))]
    [InlineData(nameof(OutboxClaims.KeepForDigestAsync))]
    [InlineData(nameof(OutboxClaims.PostponeAsync))]
    [InlineData(nameof(OutboxClaims.GiveUpAsync))]
    public async Task SlowNode_LeavesAloneWhatAnotherHasInHand(string verb)
    {
        var written = await WriteAsync(count: 1);
        var slow = Assert.Single(await TakeAsync(1, Noon));
        Assert.Single(await TakeAsync(1, Noon.AddMinutes(3)));
        var inHand = await KeptAsync(written[0]);

        await WithAsync(claims => verb switch
        {
            nameof(OutboxClaims.ReleaseAsync) => claims.ReleaseAsync(slow, slow.DueAt, Cancel),
            nameof(OutboxClaims.KeepForDigestAsync) => claims.KeepForDigestAsync(slow, Noon.AddMinutes(4), Cancel),
            nameof(OutboxClaims.PostponeAsync) => claims.PostponeAsync(slow, Full, Noon.AddMinutes(4), Cancel),
            _ => claims.GiveUpAsync(slow, Full, Noon.AddMinutes(4), Cancel),
        });

        Assert.Equivalent(inHand, await KeptAsync(written[0]), strict: true);
    }

    [Fact]
    public async Task Notice_ThatCannotBeSent_WaitsLongerEachTime()
    {
        var written = await WriteAsync(count: 1);
        var now = Noon;
        foreach (var seconds in new[] { 30, 60, 120 })
        {
            var notice = Assert.Single(await TakeAsync(1, now));
            await WithAsync(claims => claims.PostponeAsync(notice, Full, now, Cancel));
            Assert.Empty(await TakeAsync(1, now.AddSeconds(seconds - 1)));
            // Up to a fifth longer.
            now = now.AddSeconds(seconds * 1.2);
        }

        Assert.InRange((await KeptAsync(written[0])).DueAt!.Value, now.AddSeconds(-24.1), now);
    }

    [Fact]
    public async Task Notice_ThatHasBeenTriedForTwoDays_IsADeadLetter_UntilSomebodyHasItTriedAnew()
    {
        var written = await WriteAsync(count: 1);
        var now = Noon;
        for (var attempt = 1; attempt <= OutboxClaims.MostAttempts; attempt++)
        {
            var notice = Assert.Single(await TakeAsync(1, now));
            await WithAsync(claims => claims.PostponeAsync(notice, Full, now, Cancel));
            now += OutboxClaims.PauseAfter(attempt) * 1.2;
        }
        Assert.InRange(now - Noon, TimeSpan.FromDays(2), TimeSpan.FromDays(3));
        Assert.Empty(await TakeAsync(1, now.AddYears(1)));
        var dead = await KeptAsync(written[0]);
        Assert.Equal((MailProblem.AddressPutOff, 452, true), (dead.Problem, dead.ProblemCode, dead.GaveUpAt is not null));

        Assert.Equal(1, await RetryAllAsync(now));

        Assert.Equal(0, Assert.Single(await TakeAsync(1, now)).Attempts);
    }

    [Fact]
    public async Task Notice_ThatWasNotTried_GoesBackUncounted()
    {
        var written = await WriteAsync(count: 1);
        var notice = Assert.Single(await TakeAsync(1, Noon));

        await WithAsync(claims => claims.ReleaseAsync(notice, notice.DueAt, Cancel));

        Assert.Equal((0, notice.DueAt), ((await KeptAsync(written[0])).Attempts, (await KeptAsync(written[0])).DueAt));
        Assert.Single(await TakeAsync(1, Noon));
    }

    [Fact]
    public async Task Notice_ThatIsRefused_OrUnwanted_IsNotTakenAgain()
    {
        await WriteAsync(count: 2);
        var notices = await TakeAsync(2, Noon);

        await WithAsync(claims => claims.GiveUpAsync(notices[0], new(MailProblem.AddressRefused, 550), Noon, Cancel));
        await WithAsync(claims => claims.SetAsideAsync(notices[1], Cancel));

        Assert.Empty(await TakeAsync(2, Noon.AddYears(1)));
        await using var db = _database.Open();
        Assert.Equal(notices[0].Id, (await db.Outbox.Dead().SingleAsync(Cancel)).Id);
        Assert.False(await db.Outbox.Waiting().AnyAsync(Cancel));
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

    private async Task<int> RetryAllAsync(DateTime now)
    {
        await using var db = _database.Open();
        return await new DeadLetters(db).RetryAllAsync(now, Cancel);
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
