using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Schema;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>The portal starts on the embedded database of an older version and goes on where that one stopped.</summary>
public sealed class UpgradeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Releases => ReleasedDatabase.Releases;

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Start_OnAReleasedDatabase_ShowsWhatIsThere_AndGoesOnWithIt(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        using var portal = new PortalFactory { On = database };
        using var officer = await portal.SignedInAsAsync("officer@demo.test");
        var (channel, reference) = await portal.WithDatabaseAsync(async db => (
            await db.Channels.OrderBy(one => one.Slug).FirstAsync(one => one.RequestId != null, Cancel),
            await db.Requests.Where(one => one.State == RequestState.Review).OrderBy(one => one.Reference).Select(one => one.Reference!).FirstAsync(Cancel)));

        Assert.Contains(channel.Name, (await officer.OpenAsync($"/channels/{channel.Slug}")).Text("h1"));
        var request = await officer.OpenAsync($"/requests/{reference}");
        Assert.NotEmpty(request.Texts(".timeline-item"));
        var decided = await Office.MoveAsync(officer, reference, RequestVerb.Reject, ("Text", "Efter uppgraderingen."));

        Assert.Contains("Efter uppgraderingen.", (await decided.FollowAsync()).Text(".timeline"));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Start_AfterAnUpgradeThatWasKilled_EndsIt(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        await LeaveUpgradeLockedAsync(database);
        using var portal = new PortalFactory { On = database };

        using var client = await Task.Run(portal.Visit, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).Status);
        await portal.WithDatabaseAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel)));
    }

    [Fact]
    public void Start_OnADatabaseThatMustBeUpgradedWhileAnotherUsesIt_IsRefused()
    {
        using var database = ReleasedDatabase.Unpack(Releases.First().Data);
        using var portal = new PortalFactory { On = database };
        using var another = database.Embedded!.Use();

        var refused = Assert.ThrowsAny<Exception>(portal.Visit);

        Assert.Contains("stop the portal", Assert.IsType<SchemaException>(refused.GetBaseException()).Message);
    }

    [Fact]
    public async Task Start_OnANewerDatabase_IsRefusedByTheNameOfWhatItHasHad()
    {
        using var database = new TemporaryDatabase();
        await database.PretendToHaveHadAsync("29991231000000_FromTheFuture");
        using var portal = new PortalFactory { On = database };

        var refused = Assert.ThrowsAny<Exception>(portal.Visit);

        Assert.Contains("29991231000000_FromTheFuture", Assert.IsType<SchemaException>(refused.GetBaseException()).Message);
    }

    /// <summary>As EF Core leaves it when its process dies: a row that it waits for to go away.</summary>
    private static async Task LeaveUpgradeLockedAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-23 12:00:00');
            """,
            Cancel);
    }
}
