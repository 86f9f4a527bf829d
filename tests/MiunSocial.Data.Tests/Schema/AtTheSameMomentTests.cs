using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Schema;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Schema;

/// <summary>Two nodes that are installed at once both run the command that upgrades.</summary>
[OnEveryServer]
public sealed class AtTheSameMomentTests
{
    [Fact]
    public async Task Upgrades_OfAnEmptyDatabase_BothEndWellAndDoItOnce()
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => UpgradeAsync(database))));

        await using var db = database.Open();
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Requests.ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task UpgradeAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        await new PortalSchema(db).UpgradeAsync(TestContext.Current.CancellationToken);
    }
}
