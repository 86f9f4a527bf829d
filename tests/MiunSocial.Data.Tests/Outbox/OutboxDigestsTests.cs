using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Outbox;

/// <summary>What is kept for the daily digest is gathered once, however many nodes gather.</summary>
[OnEveryDatabase]
public sealed class OutboxDigestsTests : IDisposable
{
    /// <summary>A Monday.</summary>
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime NextMorning = new(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-23 12:00", "2026-11-24 06:00", "the next morning")]
    [InlineData("2026-11-23 05:59", "2026-11-23 06:00", "the same morning")]
    [InlineData("2026-11-23 06:00", "2026-11-24 06:00", "at seven, the next")]
    [InlineData("2026-11-27 12:00", "2026-11-30 06:00", "past a weekend")]
    [InlineData("2026-12-24 12:00", "2026-12-28 06:00", "past Christmas")]
    [InlineData("2026-06-22 23:30", "2026-06-23 05:00", "in summer, when it is the next day already")]
    public void Morning_IsAWorkingDaysAtSeven(string now, string morning, string _) =>
        Assert.Equal(Utc(morning), OutboxDigests.NextAfter(Utc(now)));

    [Fact]
    public async Task Digest_IsOnePerPerson_AndGathersEachNoticeOnce()
    {
        await KeepAsync("en@demo.test", count: 3);
        await KeepAsync("annan@demo.test", count: 1);

        Assert.Equal(0, await GatherAsync(NextMorning.AddSeconds(-1)));
        Assert.Equal(2, await GatherAsync(NextMorning));
        Assert.Equal(0, await GatherAsync(NextMorning));

        await using var db = _database.Open();
        var digests = await db.Outbox.AsNoTracking().Where(one => one.Kind == NoticeKind.DailyDigest).ToListAsync(Cancel);
        var gathered = await db.Outbox.AsNoTracking().Where(one => one.DigestId != null).ToListAsync(Cancel);
        Assert.All(digests, digest => Assert.Equal((false, null), (digest.IsUnread, digest.SentAt)));
        Assert.All(gathered, notice => Assert.Equal(notice.RecipientId, digests.Single(digest => digest.Id == notice.DigestId).RecipientId));
        Assert.Equal(4, gathered.Count);
    }

    [Fact]
    public async Task Nodes_ThatGatherAtTheSameMoment_MakeOneDigest()
    {
        await KeepAsync("en@demo.test", count: 20);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => GatherAsync(NextMorning), Cancel)));

        Assert.Equal(1, made.Sum());
        await using var db = _database.Open();
        var digest = await db.Outbox.SingleAsync(one => one.Kind == NoticeKind.DailyDigest, Cancel);
        Assert.Equal(20, await db.Outbox.CountAsync(one => one.DigestId == digest.Id, Cancel));
    }

    [Fact]
    public async Task Notices_KeptForTheMorning_AreNotSentBefore()
    {
        await KeepAsync("en@demo.test", count: 1);

        await using var db = _database.Open();
        Assert.Empty(await new OutboxClaims(db).TakeAsync(10, NextMorning.AddYears(1), Cancel));
        Assert.False(await db.Outbox.Waiting().AnyAsync(Cancel));
    }

    public void Dispose() => _database.Dispose();

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private async Task<int> GatherAsync(DateTime now)
    {
        await using var db = _database.Open();
        return await new OutboxDigests(db).GatherDueAsync(now, Cancel);
    }

    private async Task KeepAsync(string email, int count)
    {
        await using var db = _database.Open();
        var recipient = await new APerson { Email = email }.AddToAsync(db, Noon);
        db.Outbox.AddRange(Enumerable.Range(0, count).Select(number => new OutboxMessage
        {
            Id = Guid.CreateVersion7(Noon),
            Kind = NoticeKind.RequestWithdrawn,
            RecipientId = recipient.Id,
            SubjectId = Guid.NewGuid(),
            SubjectLabel = $"KOM-2026-{number:0000}",
            CreatedAt = Noon,
        }));
        await db.SaveChangesAsync(Cancel);
        var claims = new OutboxClaims(db);
        foreach (var notice in await claims.TakeAsync(count, Noon, Cancel))
        {
            await claims.KeepForDigestAsync(notice, Noon, Cancel);
        }
    }
}
