using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Pictures in guidelines: described, checked, and shown by the portal alone.</summary>
[OnEveryDatabase]
public sealed class ImageTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Image_Added_StandsInBothTextsAndIsServedAsAPicture()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole("Före.\n\nEfter.").Fill("AltSv", "En hund").Fill("AltEn", "A dog").Fill("CaretSv", "5");

        var page = await (await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png())).FollowAsync();

        var image = page.Document.QuerySelector("#preview article[lang=sv] img")!;
        Assert.Equal(("En hund", "Före. Efter."), (image.GetAttribute("alt"), page.Text("#preview article[lang=sv]").Replace("Sammanfattning. ", "", StringComparison.Ordinal)[^12..]));
        Assert.Equal($"Före.\n\n![En hund]({image.GetAttribute("src")})\n\nEfter.", (await office.GuidelineAsync(slug)).Open!.Body.Sv);
        Assert.EndsWith($"![A dog]({image.GetAttribute("src")})", (await office.GuidelineAsync(slug)).Open!.Body.En, StringComparison.Ordinal);
        var answer = await officer.GetAsync(image.GetAttribute("src")!);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.Status, answer.ContentHeaders.ContentType?.ToString()));
        Assert.Equal(Sandboxed.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl is { Private: true, MaxAge.TotalDays: > 300 });
    }

    [Fact]
    public async Task Image_OfADraftThatWasNeverPublished_IsForOfficers()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole().Fill("AltSv", "En hund").Fill("AltEn", "A dog");
        var page = await (await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png())).FollowAsync();
        var address = page.Document.QuerySelector("#preview img")!.GetAttribute("src")!;

        var before = await (await office.Student).GetAsync(address);
        await (await officer.PublishFormAsync(slug)).Choose("When", "Now").SucceedAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.Status, (await (await office.Student).GetAsync(address)).Status));
    }

    [Fact]
    public async Task Image_OfADraftThatIsToFollow_IsForOfficers()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync();
        await officer.BeginAsync(slug);
        var form = (await officer.EditorAsync(slug)).Whole("Nästa.").Fill("AltSv", "En hund").Fill("AltEn", "A dog");
        var page = await (await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png())).FollowAsync();
        var address = page.Document.QuerySelector("#preview img")!.GetAttribute("src")!;

        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Student).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Image_OfAnOldVersion_IsShownAlsoWhenTheGuidelineIsArchived()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole().Fill("AltSv", "En hund").Fill("AltEn", "A dog");
        var page = await (await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png())).FollowAsync();
        var address = page.Document.QuerySelector("#preview img")!.GetAttribute("src")!;
        await (await officer.PublishFormAsync(slug)).Choose("When", "Now").SucceedAsync();
        await (await officer.FormOnAsync($"/guidelines/{slug}/archive", "form[action$='/archive']")).Fill("Reason", "Behövs inte.").SucceedAsync();
        var student = await office.Student;

        Assert.Equal(address, (await student.OpenAsync($"/guidelines/{slug}/versions/1.0")).Document.QuerySelector("article img")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, (await student.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Image_ChosenAndSentByAnotherButton_IsAddedAllTheSame()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole().Fill("AltSv", "En hund").Fill("AltEn", "A dog");

        await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png(), "Close");

        Assert.Contains("![En hund](", (await office.GuidelineAsync(slug)).Open!.Body.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Description_WithoutAPicture_IsAskedForItAndKept()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();

        var page = await (await officer.EditorAsync(slug)).Whole("Min text.").Fill("AltSv", "En hund").Fill("AltEn", "A dog").SubmitAsync("Save");

        Assert.Equal((HttpStatusCode.BadRequest, "Image"), (page.Status, Assert.Single(page.FieldErrors).Key));
        var again = page.Form(GuidelineDesk.Editor);
        Assert.Equal(("En hund", "Min text."), (again["AltSv"][0], again["BodySv"][0]));
    }

    [Fact]
    public async Task Image_SentTwice_IsAddedOnce()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole().Fill("AltSv", "En hund").Fill("AltEn", "A dog");

        await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png());
        await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png());

        var guideline = await office.GuidelineAsync(slug);
        Assert.Equal(1, await office.Portal.WithDatabaseAsync(db => db.GuidelineImages.CountAsync(image => image.GuidelineId == guideline.Id)));
        Assert.Single(await office.HappenedAsync(guideline.Id), HistoryKind.GuidelineImageAdded);
    }

    [Fact]
    public async Task Image_WithoutAWordOnWhatItShows_IsRefusedAndEverythingTypedStays()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();

        var page = await officer.AddImageAsync((await officer.EditorAsync(slug)).Whole("Min text."), "hund.png", GuidelineDesk.Png());

        Assert.Equal((HttpStatusCode.BadRequest, "Min text."), (page.Status, page.Form(GuidelineDesk.Editor)["BodySv"][0]));
        Assert.Equal(["AltEn", "AltSv"], page.FieldErrors.Keys.Order());
    }

    public static TheoryData<string, byte[]> NoPictures => new()
    {
        { "bild.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"u8.ToArray() },
        { "bild.png", "<html><script>x</script>"u8.ToArray() },
        { "bild.png", [] },
        { "bild.pdf", Conversation.Talk.Pdf() },
        { "bild.png", [.. GuidelineDesk.Png()[..^12], .. new byte[GuidelineImage.Largest], .. GuidelineDesk.Png()[^12..]] },
    };

    [Theory]
    [MemberData(nameof(NoPictures), DisableDiscoveryEnumeration = true)]
    public async Task File_ThatIsNoPicture_IsRefused(string name, byte[] content)
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole().Fill("AltSv", "En hund").Fill("AltEn", "A dog");

        var page = await officer.AddImageAsync(form, name, content);

        Assert.Equal((HttpStatusCode.BadRequest, "Image"), (page.Status, Assert.Single(page.FieldErrors).Key));
        var guideline = await office.GuidelineAsync(slug);
        Assert.False(await office.Portal.WithDatabaseAsync(db => db.GuidelineImages.AnyAsync(image => image.GuidelineId == guideline.Id)));
    }

    [Fact]
    public async Task Content_OfAPicture_StaysWhenFilesAreTidied()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole().Fill("AltSv", "En hund").Fill("AltEn", "A dog");
        var page = await (await officer.AddImageAsync(form, "hund.png", GuidelineDesk.Png())).FollowAsync();

        await office.UseAsync<FileStore, int>(store => store.RemoveUnnamedAsync(DateTime.UtcNow.AddYears(1), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(page.Document.QuerySelector("#preview img")!.GetAttribute("src")!)).Status);
    }
}
