using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Catalogue;

/// <summary>The index finds, counts and orders as the database itself would.</summary>
[OnEveryDatabase]
public sealed class CatalogueTests : IDisposable
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly CatalogueReader _reader = new();

    [Fact]
    public async Task Find_WithoutAFilter_HasAllButClosedOnes_TheHubFirst()
    {
        await using var db = _database.Open();
        var expected = await db.Channels
            .Where(channel => channel.Status != ChannelStatus.Closed)
            .OrderByDescending(channel => channel.IsHub).ThenBy(channel => channel.SortKey).ThenBy(channel => channel.Id)
            .Select(channel => channel.Slug)
            .ToListAsync(Token);

        var found = (await IndexAsync()).Find(new());

        Assert.Equal(expected, await SlugsAsync(found.Ids));
        Assert.Equal(expected.Count, found.Total);
    }

    [Fact]
    public async Task Find_BelowAUnit_HasThoseOfTheUnitsBelowIt()
    {
        await using var db = _database.Open();
        var path = await db.Units.Where(unit => unit.Slug == "universitetet").Select(unit => unit.Path).SingleAsync(Token);
        var expected = await (from channel in db.Channels
                              join unit in db.Units on channel.UnitId equals unit.Id
                              where unit.Path.StartsWith(path)
                              select channel.Id).CountAsync(Token);

        Assert.Equal(expected, (await IndexAsync()).Find(new() { Unit = "universitetet", Closed = true }).Total);
    }

    [Theory]
    [InlineData("bibl")]
    [InlineData("BIBLIOTEKET")]
    [InlineData("hälso")]
    [InlineData("halso insta")]
    [InlineData("e")]
    public async Task Find_ByWords_HasWhatTheSearchTextHas(string words)
    {
        await using var db = _database.Open();
        var query = db.Channels.Where(channel => channel.Status != ChannelStatus.Closed);
        foreach (var word in FoldedText.Words(words))
        {
            query = query.Where(channel => EF.Functions.Like(channel.SearchText, $"% {word}%"));
        }
        var expected = await query.Select(channel => channel.Slug).ToListAsync(Token);

        var found = await SlugsAsync((await IndexAsync()).Find(new() { Words = words }).Ids);

        Assert.NotEmpty(found);
        Assert.Equal(expected.Order(), found.Order());
    }

    [Fact]
    public async Task Find_ByAWordOfAName_HasThatChannelBeforeOthers()
    {
        await AddAsync(scene => scene.Channel with { Name = "Aaa om annat", Handle = "exempel_annat" }, "Om Zebrafiskar");
        await AddAsync(scene => scene.Channel with { Name = "Zebrafiskar", Handle = "exempel_zebra" });

        var index = await IndexAsync();
        var found = await SlugsAsync(index.Find(new() { Words = "zebraf" }).Ids);

        Assert.Equal(["zebrafiskar-exempel-zebra", "aaa-om-annat-exempel-annat"], found);
        Assert.Equal(found, await SlugsAsync(index.Find(new() { Words = "zebraf" }).Page(1, 1).Concat(index.Find(new() { Words = "zebraf" }).Page(2, 1))));
    }

    [Fact]
    public async Task Counts_OfEachDimension_AreWhatChoosingTheValueFinds()
    {
        var index = await IndexAsync();
        var filter = new CatalogueFilter { Words = "e", Audience = "current-students" };

        var platforms = index.Find(filter).Counts(CatalogueDimension.Platform);
        var statuses = index.Find(filter).Counts(CatalogueDimension.Status);
        var units = index.Find(filter).Counts(CatalogueDimension.Unit);

        Assert.All(platforms, one => Assert.Equal(index.Find(filter with { Platform = one.Key }).Total, one.Value));
        Assert.All(statuses, one => Assert.Equal(index.Find(filter with { Status = one.Key }).Total, one.Value));
        Assert.All(units, one => Assert.Equal(index.Find(filter with { Unit = one.Key }).Total, one.Value));
    }

    [Theory]
    [InlineData(CatalogueSort.Name)]
    [InlineData(CatalogueSort.Changed)]
    [InlineData(CatalogueSort.Review)]
    [InlineData(CatalogueSort.Platform)]
    [InlineData(CatalogueSort.Unit)]
    public async Task Page_OfEveryOrder_IsItsPartOfAll(CatalogueSort sort)
    {
        var found = (await IndexAsync()).Find(new() { Sort = sort, Closed = true });
        var all = found.Ids.ToList();

        Assert.Equal(found.Total, all.Distinct().Count());
        Assert.Equal(all, Enumerable.Range(1, (all.Count / 7) + 1).SelectMany(page => found.Page(page, 7)));
        Assert.Empty(found.Page(1000, 7));
    }

    [Fact]
    public async Task Read_AfterChanges_IsWhatReadingAllAnewGives()
    {
        await IndexAsync();
        await AddAsync(scene => scene.Channel with { Name = "Zebrakanalen", Handle = "exempel_zebra" });
        await using (var db = _database.Open())
        {
            var channel = await db.Channels.FirstAsync(one => one.Status == ChannelStatus.Active && !one.IsHub, Token);
            channel.Pause("Vila", Actor.Clock, DateTime.UtcNow);
            await db.SaveChangesAsync(Token);
        }

        var changed = (await IndexAsync()).Find(new() { Closed = true });
        var anew = await ReadAsync(new CatalogueReader());

        Assert.Equal(anew.Find(new() { Closed = true }).Ids, changed.Ids);
        Assert.Equal(anew.Find(new()).Counts(CatalogueDimension.Status), changed.Counts(CatalogueDimension.Status));
        Assert.Equal(1, (await IndexAsync()).Find(new() { Words = "zebrakanalen" }).Total);
    }

    [Fact]
    public async Task Find_ForThePublic_HasNothingInternalAndNothingPlanned()
    {
        await using var db = _database.Open();
        var found = (await IndexAsync()).Find(new() { Closed = true }, CatalogueScope.PublicOnly).Ids.ToList();

        Assert.NotEmpty(found);
        Assert.False(await db.Channels.AnyAsync(
            channel => found.Contains(channel.Id) && (channel.Visibility == ChannelVisibility.Internal || channel.Status == ChannelStatus.Planned), Token));
    }

    [Fact]
    public async Task Unknown_Values_FindNothingAndAreNamed()
    {
        var index = await IndexAsync();
        var filter = new CatalogueFilter { Platform = "nowhere", Language = "sv", Status = "ACTIVE", Aim = "x" };

        Assert.Equal(0, index.Find(filter).Total);
        Assert.Equal([CatalogueDimension.Platform, CatalogueDimension.Aim], index.Unknown(filter));
    }

    public void Dispose() => _database.Dispose();

    private Task<CatalogueIndex> IndexAsync() => ReadAsync(_reader);

    private async Task<CatalogueIndex> ReadAsync(CatalogueReader reader)
    {
        await using var db = _database.Open();
        return await reader.ReadAsync(db, new(2026, 11, 25), Token);
    }

    private async Task AddAsync(Func<Scene, AChannel> make, string? alsoSays = null)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var channel = make(scene).Build(scene.Now);
        if (alsoSays is not null)
        {
            channel.IndexForSearch(LocalizedText.Same(alsoSays));
        }
        db.Channels.Add(channel);
        await db.SaveChangesAsync(Token);
    }

    private async Task<IReadOnlyList<string>> SlugsAsync(IEnumerable<Guid> ids)
    {
        await using var db = _database.Open();
        var slugs = await db.Channels.ToDictionaryAsync(channel => channel.Id, channel => channel.Slug, Token);
        return [.. ids.Select(id => slugs[id])];
    }
}
