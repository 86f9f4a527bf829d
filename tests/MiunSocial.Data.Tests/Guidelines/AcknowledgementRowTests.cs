using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Catalogue;
using MiunSocial.Data.Guidelines;
using MiunSocial.Data.Health;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Guidelines;

/// <summary>The database keeps one acknowledgement for everybody and version, and health reads it alike for one channel and for all.</summary>
[OnEveryDatabase]
public sealed class AcknowledgementRowTests : IDisposable
{
    private const string Email = "staff@demo.test";

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SecondOfTheSame_IsRefused_AndAnotherMajorVersionIsNot()
    {
        var text = (await TextsAsync())[0];
        await GiveAsync(text);

        await Assert.ThrowsAsync<DbUpdateException>(() => GiveAsync(text));
        await GiveAsync(text with { Major = 2 });

        await using var db = _database.Open();
        Assert.Equal([1, 2], await db.GuidelineAcknowledgements.Where(one => one.EmailKey == "STAFF@DEMO.TEST").Select(one => one.Major).Order().ToListAsync(Cancel));
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.GuidelineAcknowledged && entry.SubjectId == text.GuidelineId && entry.ActorName == "Malin Personsdotter", Cancel));
    }

    [Fact]
    public async Task Health_CountsWhatTheResponsibleHasGiven_AndTheCatalogueAgrees()
    {
        var channel = await AddChannelAsync();
        var texts = await TextsAsync();

        await AssertHealthAsync(channel, given: 0, texts.Count, isMet: false);
        await GiveAsync(texts[0]);
        // What was acknowledged in an earlier version does not count.
        await GiveAsync(texts[1] with { Major = 7 });
        await AssertHealthAsync(channel, given: 1, texts.Count, isMet: false);
        await GiveAsync([.. texts.Skip(1)]);
        await AssertHealthAsync(channel, texts.Count, texts.Count, isMet: true);
    }

    [Fact]
    public async Task Responsible_WhoIsNotNamed_LacksEverything()
    {
        var channel = await AddChannelAsync(ChannelPart.Administrator);

        await AssertHealthAsync(channel, given: 0, wanted: 0, isMet: false);
    }

    [Fact]
    public async Task Responsibilities_AreFoundInTheRowsOfAnOlderVersionToo()
    {
        var channel = await AddChannelAsync();
        await using var db = _database.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE \"ChannelPeople\" SET \"EmailKey\" = ''", Cancel);

        Assert.Equal(channel.Slug, Assert.Single(await db.ResponsibilitiesOf("Staff@demo.test").ToListAsync(Cancel)).ChannelSlug);
        Assert.Contains(await db.Responsibles().ToListAsync(Cancel), one => one.EmailKey == "STAFF@DEMO.TEST");
    }

    [Fact]
    public async Task Draft_ThatIsWritten_LeavesReadersCopiesAsTheyAre_AndPublishingDoesNot()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var guideline = await db.Guidelines.Include(one => one.Versions).FirstAsync(Cancel);
        guideline.Begin(guideline.InForce, scene.Officer, scene.Now);
        await db.SaveChangesAsync(Cancel);
        var before = await StampAsync();

        guideline.Write(guideline.Open!.Text with { ChangeNote = new("Rättad.", "Corrected.") }, scene.Officer, scene.Now.AddMinutes(1));
        await db.SaveChangesAsync(Cancel);
        var written = await StampAsync();
        guideline.Publish(GuidelineChange.Minor, scene.Officer, scene.Now.AddMinutes(2));
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(before, written);
        Assert.NotEqual(written, await StampAsync());
    }

    public void Dispose() => _database.Dispose();

    private async Task<Guid> StampAsync()
    {
        await using var db = _database.Open();
        return await db.ChangeStamps.Where(stamp => stamp.Area == Changes.ChangeArea.Guidelines).Select(stamp => stamp.Value).SingleAsync(Cancel);
    }

    private async Task<Channel> AddChannelAsync(ChannelPart part = ChannelPart.Responsible)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var channel = (scene.Channel with { People = [AChannel.Person(part) with { Email = Email }] }).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync(Cancel);
        return channel;
    }

    /// <summary>Those that are for a channel of a kind that is open to requests.</summary>
    private async Task<List<AcknowledgedText>> TextsAsync()
    {
        await using var db = _database.Open();
        var inForce = await db.Guidelines.InForce().OrderBy(one => one.Guideline.Position).ToListAsync(Cancel);
        return
        [
            .. inForce
                .Where(one => GuidelineReach.Covers(one.Guideline.Scope, one.Guideline.ScopeKey, new("instagram", "instagram-units", IsLendable: false)))
                .Select(one => new AcknowledgedText(one.Guideline.Id, one.Version.Id, one.Version.Major, one.Version.Label!, one.Version.Title.Sv)),
        ];
    }

    private async Task GiveAsync(params AcknowledgedText[] texts)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        db.GuidelineAcknowledgements.AddRange(texts.Select(text => GuidelineAcknowledgement.Give(text, Email, scene.People[Email], scene.Now)));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task AssertHealthAsync(Channel channel, int given, int wanted, bool isMet)
    {
        await using var db = _database.Open();
        var condition = await new ChannelHealthReader(db).FindAsync(channel.Id, Cancel);
        var today = SwedishCalendar.DayOf(DateTime.UtcNow);
        var index = await new CatalogueReader().ReadAsync(db, today, Cancel);
        var failing = index.Find(new() { Rule = nameof(HealthRule.GuidelinesAcknowledged) }).Ids;

        Assert.Equal((given, wanted), (condition!.Facts.Acknowledgements.Given, condition.Facts.Acknowledgements.Wanted));
        Assert.Equal(isMet, !condition.HealthOn(today).Failing.Contains(HealthRule.GuidelinesAcknowledged));
        Assert.Equal(isMet, !failing.Contains(channel.Id));
    }
}
