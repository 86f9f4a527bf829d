using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Requests;

/// <summary>What must be unique is decided by the database, also when two come at once.</summary>
[OnEveryDatabase]
public sealed class UniquenessTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    [Fact]
    public async Task Address_ThatAnotherChannelHas_IsRefused()
    {
        await using var db = _database.Open();
        var channel = (await Scene.LoadAsync(db)).Channel;
        db.Channels.AddRange(channel.Build(DateTime.UtcNow), (channel with { Name = "En annan kanal" }).Build(DateTime.UtcNow));

        await AssertRefusedAsync(db, isUnique: true);
    }

    [Fact]
    public async Task Reference_ThatAnotherRequestHas_IsRefused()
    {
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Request;
        db.Requests.AddRange(builder.In(RequestState.Review, DateTime.UtcNow), builder.In(RequestState.Review, DateTime.UtcNow));

        await AssertRefusedAsync(db, isUnique: true);
    }

    [Fact]
    public async Task Form_SentTwice_MakesOneRequest()
    {
        await using var first = _database.Open();
        await using var second = _database.Open();
        var builder = (await Scene.LoadAsync(first)).Request;
        var (id, now) = (Guid.CreateVersion7(), DateTime.UtcNow);
        foreach (var db in new[] { first, second })
        {
            db.Requests.Add(Request.Start(id, builder.Content, builder.Requester, now));
        }

        await first.SaveChangesAsync(TestContext.Current.CancellationToken);

        await AssertRefusedAsync(second, isUnique: true);
    }

    [Fact]
    public async Task UnknownUnit_IsRefusedForAnotherReason()
    {
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Request;
        db.Requests.Add((builder with { UnitId = Guid.NewGuid() }).Draft(DateTime.UtcNow));

        await AssertRefusedAsync(db, isUnique: false);
    }

    [Fact]
    public async Task Drafts_HaveNoReferenceAndDoNotCollide()
    {
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Request;
        db.Requests.AddRange(builder.Draft(DateTime.UtcNow), builder.Draft(DateTime.UtcNow));

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _database.Dispose();

    private async Task AssertRefusedAsync(PortalDbContext db, bool isUnique)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Equal(isUnique, _database.Faults.IsUniqueViolation(refused));
    }
}
