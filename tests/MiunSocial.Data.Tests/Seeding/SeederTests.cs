using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Seeding;

[OnEveryDatabase]
public sealed class SeederTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seed_ASecondTime_ChangesNothing()
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);
        await SeedAsync(database);
        var before = await DatabaseContents.ReadAsync(database);

        await SeedAsync(database);

        Assert.Equal(before.Tables, (await DatabaseContents.ReadAsync(database)).Tables);
    }

    [Fact]
    public async Task Seed_BySeveralAtOnce_PutsTheDataInPlaceOnce()
    {
        using var expected = new TemporaryDatabase();
        using var database = new TemporaryDatabase(StartingData.Nothing);
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync(Cancel);
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SeedAsync(database))));

        Assert.Equal(await CountsAsync(expected), await CountsAsync(database));
    }

    [Fact]
    public async Task Seed_DoesNotBringBackWhatTheUniversityRemoved()
    {
        using var database = new TemporaryDatabase();
        await using (var db = database.Open())
        {
            await db.Contacts.ExecuteDeleteAsync(Cancel);
        }

        await SeedAsync(database);

        await using var fresh = database.Open();
        Assert.False(await fresh.Contacts.AnyAsync(contact => contact.Name == "Krister Holm", Cancel));
    }

    [Fact]
    public async Task Seed_OfAPortalThatCameWithFewerGuidelines_OffersTheNewOnesAsDrafts()
    {
        using var database = new TemporaryDatabase();
        await using (var db = database.Open())
        {
            var youTube = await db.Guidelines.Where(guideline => guideline.Slug == "youtube").Select(guideline => guideline.Id).SingleAsync(Cancel);
            await db.Set<GuidelineVersion>().Where(version => EF.Property<Guid>(version, "GuidelineId") == youTube).ExecuteDeleteAsync(Cancel);
            await db.Guidelines.Where(guideline => guideline.Id == youTube).ExecuteDeleteAsync(Cancel);
            await db.AppliedSeeds.Where(seed => seed.Name.StartsWith("guidelines")).ExecuteDeleteAsync(Cancel);
        }

        await SeedAsync(database);

        await using var fresh = database.Open();
        var guidelines = await fresh.Guidelines.Include(guideline => guideline.Versions).ToListAsync(Cancel);
        var offered = Assert.Single(guidelines, guideline => guideline.InForce is null);
        Assert.Equal(("youtube", GuidelineStage.InDraft), (offered.Slug, offered.Stage));
        Assert.Empty(offered.Open!.Text.ProblemsToPublish());
    }

    private static async Task<(int Seeds, int Kinds, int Channels, int Guidelines, int Roles)> CountsAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        return (
            await db.AppliedSeeds.CountAsync(Cancel),
            await db.Kinds.CountAsync(Cancel),
            await db.Channels.CountAsync(Cancel),
            await db.Guidelines.CountAsync(Cancel),
            await db.Roles.CountAsync(Cancel));
    }

    private static async Task SeedAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        await db.Database.MigrateAsync(Cancel);
        await database.SeederFor(db).SeedReferenceAsync(Cancel);
    }
}
