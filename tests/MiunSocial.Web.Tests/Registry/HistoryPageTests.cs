using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

[OnEveryDatabase]
public sealed class HistoryPageTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task History_OfAChange_SaysWhoWhyAndEachFactInWordsBeforeAndAfter()
    {
        var channel = await desk.AddAsync();
        var scene = await desk.Office.Scene;
        await (await Desk.FormAsync(await desk.Officer, channel, "profile"))
            .Fill("PrioritisedAudienceId", scene.Audiences["alumni"].Id.ToString()).Choose("Aims", "Engage").Fill("NextReview", "2027-03-02")
            .Fill("Reason", "Nytt uppdrag").SucceedAsync();

        var page = await (await desk.Responsible).OpenAsync($"/channels/{channel.Slug}/history");

        var latest = page.Texts(".rows > li")[0];
        Assert.Contains("Olivia Kommander", latest);
        Assert.Contains("Nytt uppdrag", latest);
        Assert.Contains("Nuvarande studenter", page.Text(".rows > li del"));
        Assert.Contains("Alumner", latest);
        Assert.Contains("Skapa dialog", latest);
        Assert.Contains("2 mars 2027", latest);
        Assert.DoesNotContain(scene.AudienceId.ToString(), page.Body);
    }

    [Fact]
    public async Task History_OfOfficersNotes_IsForOfficersAlone()
    {
        var channel = await desk.AddAsync();
        await (await Desk.FormAsync(await desk.Officer, channel, "profile")).Fill("OfficerNotes", "Hemlig iakttagelse").Fill("Reason", "Antecknat").SucceedAsync();

        foreach (var address in new[] { $"/channels/{channel.Slug}/history", $"/channels/{channel.Slug}" })
        {
            Assert.Contains("Hemlig iakttagelse", (await (await desk.Officer).OpenAsync(address)).Text());
            Assert.DoesNotContain("Hemlig iakttagelse", (await (await desk.Responsible).OpenAsync(address)).Text());
        }
    }

    [Fact]
    public async Task History_Long_ComesInPagesTheLatestFirst()
    {
        var channel = await desk.AddAsync();
        await desk.Portal.WithDatabaseAsync(async db =>
        {
            var kept = db.Channels.Single(one => one.Id == channel.Id);
            for (var turn = 0; turn < 12; turn++)
            {
                kept.Pause($"Vila {turn}", Domain.Shared.Actor.Clock, channel.CreatedAt.AddMinutes(turn + 1));
                kept.Resume(Domain.Shared.Actor.Clock, channel.CreatedAt.AddMinutes(turn + 1.5));
            }
            await db.SaveChangesAsync();
        });

        var first = await (await desk.Officer).OpenAsync($"/channels/{channel.Slug}/history");

        Assert.Equal(20, first.Texts(".rows > li").Count);
        Assert.Contains("Vila 11", first.Text(".rows"));
        Assert.Equal(5, (await (await desk.Officer).OpenAsync($"/channels/{channel.Slug}/history?page=2")).Texts(".rows > li").Count);
    }
}
