using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Acknowledgements;

/// <summary>Those responsible acknowledge what is for their channels, each for themselves and each text once.</summary>
[OnEveryDatabase]
public sealed class GivingTests : IDisposable
{
    private const string Page = "/guidelines/acknowledge";

    private readonly Office _office = new();

    [Fact]
    public async Task Ticked_AreAcknowledged_AndTheRestGoesOnWaiting()
    {
        var page = await (await _office.Requester).OpenAsync(Page);
        var waiting = Waiting(page);
        Assert.Equal(3, waiting.Count);
        Assert.Empty(page.Form("main form")["Versions"]);

        var after = await page.Form("main form").Choose("Versions", waiting[0]).SucceedAsync();

        Assert.Equal(waiting.Skip(1), Waiting(after));
        Assert.Contains("Du har kvitterat", after.Text("[role=status], .flash, .message"));
        var (row, entry) = await LatestAsync(Guid.Parse(waiting[0]));
        Assert.Equal(("Rebecka Sökander", "REQUESTER@DEMO.TEST", 1), (row.PersonName, row.EmailKey, row.Major));
        Assert.Equal((HistoryKind.GuidelineAcknowledged, "Rebecka Sökander"), (entry.Kind, entry.ActorName));
    }

    [Fact]
    public async Task Nothing_Ticked_IsToldBesideTheBoxes()
    {
        var told = await (await (await _office.Requester).OpenAsync(Page)).Form("main form").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, told.Status);
        Assert.Contains("Kryssa för minst en riktlinje", told.Text(".error-summary"));
        Assert.Equal(3, Waiting(told).Count);
    }

    [Fact]
    public async Task ButtonPressedManyTimes_AcknowledgesOnce()
    {
        var page = await (await _office.Requester).OpenAsync(Page);
        var waiting = Waiting(page);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.Form("main form").Choose("Versions", [.. waiting]).SubmitAsync()));

        Assert.All(answers, answer => Assert.Equal(Page, answer.Location));
        var ids = waiting.Select(Guid.Parse).ToList();
        Assert.Equal(3, await _office.Portal.WithDatabaseAsync(db => db.GuidelineAcknowledgements.CountAsync(one => ids.Contains(one.VersionId) && one.PersonName == "Rebecka Sökander")));
    }

    [Fact]
    public async Task NewMajorVersion_WhileSomebodyReads_IsNotTakenForTheOneThatWasRead()
    {
        var page = await (await _office.Requester).OpenAsync(Page);
        var version = Waiting(page)[0];
        await _office.Portal.PublishAsync(await SlugOfAsync(version), GuidelineChange.Major);

        var told = await page.Form("main form").Choose("Versions", version).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("har en ny version, 2.0", told.Text(".error-summary"));
        Assert.DoesNotContain(version, Waiting(told));
        Assert.Equal(3, Waiting(told).Count);
    }

    [Fact]
    public async Task NewMinorVersion_ChangesNothing_AndANewMajorOneAsksAgain()
    {
        var page = await (await _office.Requester).OpenAsync(Page);
        var version = Waiting(page)[0];
        var slug = await SlugOfAsync(version);
        await _office.Portal.PublishAsync(slug, GuidelineChange.Minor);

        var after = await page.Form("main form").Choose("Versions", version).SucceedAsync();
        Assert.Equal(2, Waiting(after).Count);

        await _office.Portal.PublishAsync(slug, GuidelineChange.Major);
        var again = await (await _office.Requester).OpenAsync(Page);
        Assert.Equal(3, Waiting(again).Count);
        Assert.Contains("Nytt sedan du kvitterade sist: Förtydligad.", again.Text("main"));
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("student@demo.test")]
    [InlineData("officer@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task WhoeverIsResponsibleForNothing_HasNothingToAcknowledge(string email)
    {
        var own = (await (await _office.Requester).OpenAsync(Page)).Form("main form");
        var person = await _office.As(email);
        var page = await person.OpenAsync(Page);

        var refused = await person.PostAsync(Page, [.. own.Fields.Where(field => field.Key != "__RequestVerificationToken"), new("Versions", Waiting(await (await _office.Requester).OpenAsync(Page))[0]), .. await TokenAsync(person)]);

        Assert.Contains("Du har inget att kvittera", page.Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.False((await person.OpenAsync("/guidelines/general-principles")).Has("form[action='/guidelines/acknowledge']"));
    }

    [Fact]
    public async Task GuidelinesOwnPage_HasTheButtonUntilItIsPressed()
    {
        var requester = await _office.Requester;
        var slug = await SlugOfAsync(Waiting(await requester.OpenAsync(Page))[0]);

        await (await requester.OpenAsync($"/guidelines/{slug}")).Form("form[action='/guidelines/acknowledge']").SucceedAsync();

        var page = await requester.OpenAsync($"/guidelines/{slug}");
        Assert.False(page.Has("form[action='/guidelines/acknowledge']"));
        Assert.Contains("Du kvitterade riktlinjen", page.Text("section[aria-labelledby=page-acknowledgement]"));
    }

    [Fact]
    public async Task StartPageAndOwnChannels_SayWhatWaits_UntilNothingDoes()
    {
        var requester = await _office.Requester;
        Assert.Contains("3 riktlinjer väntar på din kvittens.", (await requester.OpenAsync("/")).Text("main"));
        Assert.Contains("3 riktlinjer väntar på din kvittens.", (await requester.OpenAsync("/channels/mine")).Text("main"));
        Assert.Contains("Den ansvariga har kvitterat", (await requester.OpenAsync("/channels/sjukskoterskeprogrammet-facebook")).Text(".health-line-failing a[href='/guidelines/acknowledge'], section[aria-labelledby=health]"));

        var page = await requester.OpenAsync(Page);
        await page.Form("main form").Choose("Versions", [.. Waiting(page)]).SucceedAsync();

        Assert.DoesNotContain("väntar på din kvittens", (await requester.OpenAsync("/")).Text("main"));
        Assert.False((await requester.OpenAsync("/channels/sjukskoterskeprogrammet-facebook")).Has("a[href='/guidelines/acknowledge']"));
    }

    public void Dispose() => _office.Dispose();

    private static List<string> Waiting(PortalPage page) => [.. page.Document.QuerySelectorAll("input[name=Versions]").Select(box => box.GetAttribute("value")!)];

    private static async Task<IEnumerable<KeyValuePair<string, string>>> TokenAsync(PortalClient person) =>
        (await person.OpenAsync("/")).PostForms[0].Fields.Where(field => field.Key == "__RequestVerificationToken");

    private Task<string> SlugOfAsync(string version) => _office.Portal.WithDatabaseAsync(db =>
        db.Guidelines.Where(one => one.Versions.Any(held => held.Id == Guid.Parse(version))).Select(one => one.Slug).SingleAsync());

    private Task<(GuidelineAcknowledgement Row, Data.Auditing.AuditEntry Entry)> LatestAsync(Guid version) => _office.Portal.WithDatabaseAsync(async db =>
    {
        var row = await db.GuidelineAcknowledgements.AsNoTracking().SingleAsync(one => one.VersionId == version && one.PersonName == "Rebecka Sökander");
        return (row, await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Id).FirstAsync(entry => entry.SubjectId == row.GuidelineId && entry.ActorName == "Rebecka Sökander"));
    });
}
