using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MiunSocial.Data.Schema;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Schema;

[OnEveryDatabase]
public sealed class PortalSchemaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upgrade_OfAnEmptyDatabase_MakesItCurrent()
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);
        await using var db = database.Open();
        var schema = new PortalSchema(db);

        Assert.Equal(db.Database.GetMigrations(), (await schema.CompareAsync(Cancel)).Missing);
        await schema.UpgradeAsync(Cancel);

        Assert.True((await schema.CompareAsync(Cancel)).IsCurrent);
        await schema.UpgradeAsync(Cancel);
    }

    [Fact]
    public async Task Upgrade_OfANewerDatabase_IsRefusedByTheNameOfWhatItHasHad()
    {
        using var database = new TemporaryDatabase();
        await using var db = database.Open();
        await database.PretendToHaveHadAsync("29991231000000_FromTheFuture");
        var before = await DatabaseContents.ReadAsync(db);

        var refused = await Assert.ThrowsAsync<SchemaException>(() => new PortalSchema(db).UpgradeAsync(Cancel));

        Assert.Contains("29991231000000_FromTheFuture", refused.Message);
        Assert.Empty((await DatabaseContents.ReadAsync(db)).ChangedSince(before));
    }

    [Fact]
    public async Task Upgrade_OfADatabaseThatIsBothNewerAndOlder_IsRefusedBeforeAnythingChanges()
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);
        await using var db = database.Open();
        var first = db.Database.GetMigrations().First();
        await db.GetService<IMigrator>().MigrateAsync(first, Cancel);
        await database.PretendToHaveHadAsync("29991231000000_FromTheFuture");

        await Assert.ThrowsAsync<SchemaException>(() => new PortalSchema(db).UpgradeAsync(Cancel));

        Assert.Equal([first, "29991231000000_FromTheFuture"], await db.Database.GetAppliedMigrationsAsync(Cancel));
    }
}
