using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Schema;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;

namespace MiunSocial.Data.Tests.Upgrades;

/// <summary>An installation that knew four platforms by simpler rules gets to know them all, and its channels keep their addresses.</summary>
public sealed class PlatformUpgradeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Releases => ReleasedDatabase.Releases;

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Seed_AfterAnUpgrade_KnowsEveryPlatformByTheRulesOfANewInstallation(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        using var fresh = new TemporaryDatabase();
        await UpgradeAsync(database);

        var expected = await FactsAsync(fresh);
        Assert.Equal(17, expected.Count);
        Assert.Equal(expected, await FactsAsync(database));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Seed_AfterAnUpgrade_LeavesEveryChannelTheAddressItHad(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        await UpgradeAsync(database);

        await using var db = database.Open();
        var rules = PlatformRules.From(await db.Platforms.AsNoTracking().ToListAsync(Cancel));
        var channels = await db.Channels.AsNoTracking().Where(channel => channel.Address != null).ToListAsync(Cancel);
        Assert.NotEmpty(channels);
        Assert.All(channels, channel =>
        {
            var read = rules.Read(channel.Address);
            Assert.Equal((channel.Address, channel.PlatformId), (read.Canonical, read.Platform?.Id));
        });
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Seed_AfterAnUpgrade_IsToldInHistoryOnce(string release)
    {
        using var database = ReleasedDatabase.Unpack(release);
        await UpgradeAsync(database);
        await UpgradeAsync(database);

        await using var db = database.Open();
        var kinds = await db.AuditEntries.Select(entry => entry.Kind).ToListAsync(Cancel);
        Assert.Equal((4, 13), (kinds.Count(kind => kind == HistoryKind.PlatformChanged), kinds.Count(kind => kind == HistoryKind.PlatformAdded)));
        Assert.All(await db.Platforms.Where(platform => platform.Position <= 4).ToListAsync(Cancel), platform => Assert.Equal(1, platform.Version));
    }

    private static async Task UpgradeAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        using (database.Embedded!.UseAlone())
        {
            await database.Embedded.MakeReadyToUpgradeAsync(Cancel);
            await new PortalSchema(db).UpgradeAsync(Cancel);
        }
        await database.SeederFor(db).SeedReferenceAsync(Cancel);
    }

    /// <summary>Everything about each platform but its id and times, as text.</summary>
    private static async Task<IReadOnlyList<string>> FactsAsync(TemporaryDatabase database)
    {
        await using var db = database.Open();
        var platforms = await db.Platforms.AsNoTracking().OrderBy(platform => platform.Position).ToListAsync(Cancel);
        return
        [
            .. platforms.Select(platform => string.Join(
                '\n',
                [
                    $"{platform.Slug} {platform.Name} {platform.Icon} {platform.AllowsChecks} {platform.IsArchived}",
                    .. platform.Hosts,
                    .. platform.ReservedWords.Select(word => word.ToString()),
                    .. platform.Forms.OrderBy(form => form.Position).Select(Told),
                ])),
        ];
    }

    private static string Told(AccountForm form) =>
        $"{form.Position} {form.Key} {form.HostTemplate} {form.PathTemplate} {form.CanonicalTemplate} {form.HandlePattern} {form.IsCaseSensitive}";
}
