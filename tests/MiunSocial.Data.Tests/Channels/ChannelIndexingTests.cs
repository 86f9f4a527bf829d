using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Channels;

[OnEveryDatabase]
public sealed class ChannelIndexingTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IndexAgain_OfMoreThanABatch_FindsThemAllAndRaisesNoVersion()
    {
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            db.Channels.AddRange(scene.Channel.BuildMany(450, scene.Now));
            var kind = await db.Kinds.SingleAsync(one => one.Slug == scene.OpenKind.Slug, Cancel);
            kind.Change(Renamed(kind), scene.Officer, scene.Now);
            await db.SaveChangesAsync(Cancel);
            var id = kind.Id;
            await new ChannelIndexing(db).IndexAgainAsync(channel => channel.KindId == id, Cancel);
        }

        await using var fresh = _database.Open();
        var channels = await fresh.Channels.AsNoTracking()
            .Where(channel => fresh.Kinds.Any(kind => kind.Id == channel.KindId && kind.Name.Sv == "Nyordskonton"))
            .Select(channel => new { channel.SearchText, channel.Name, channel.Version })
            .ToListAsync(Cancel);
        Assert.True(channels.Count > 450);
        Assert.All(channels, channel => Assert.Contains(" nyordskonton", channel.SearchText));
        Assert.All(channels.Where(channel => channel.Name.StartsWith("Provkanalen", StringComparison.Ordinal)), channel => Assert.Equal(0, channel.Version));
    }

    [Fact]
    public async Task FreeSlug_OfAWordThatIsAPage_IsAnother()
    {
        await using var db = _database.Open();

        Assert.Equal(["kinds-2", "new-2"], [await db.FreeChannelSlugAsync("Kinds", Cancel), await db.FreeChannelSlugAsync("new", Cancel)]);
    }

    public void Dispose() => _database.Dispose();

    private static KindFacts Renamed(ChannelKind kind) => new()
    {
        Name = LocalizedText.Same("Nyordskonton"),
        Purpose = kind.Purpose,
        Strategy = kind.Strategy,
        HeldBy = kind.HeldBy,
        IsOpenToRequests = kind.IsOpenToRequests,
        Position = kind.Position,
    };
}
