using System.Net;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Officers write guidelines; nothing that was typed is lost, and nobody writes over another.</summary>
[OnEveryDatabase]
public sealed class WritingTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task New_SentTwice_MakesOneGuidelineWithADraft()
    {
        var officer = await office.Officer;
        var title = $"Ny riktlinje {Guid.NewGuid():N}";
        var form = (await officer.FormOnAsync("/guidelines/new", "form[action='/guidelines/new']")).Fill("TitleSv", title).Choose("AppliesTo", "platform:facebook");

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(first.Location, second.Location);
        var guideline = await office.GuidelineAsync(Slug.From(title));
        Assert.Equal((GuidelineScope.Platform, "facebook", GuidelineStage.InDraft), (guideline.Scope, guideline.ScopeKey, guideline.Stage));
        Assert.Equal([HistoryKind.GuidelineAdded], await office.HappenedAsync(guideline.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Staff).GetAsync($"/guidelines/{guideline.Slug}")).Status);
    }

    [Fact]
    public async Task New_LeftEmpty_IsRefusedBesideItsFields()
    {
        var page = await (await (await office.Officer).FormOnAsync("/guidelines/new", "form[action='/guidelines/new']")).Fill("Position", "-1").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["AppliesTo", "Position", "TitleSv"], page.FieldErrors.Keys.Order());
    }

    [Theory]
    [InlineData("Manage")]
    [InlineData("new")]
    [InlineData("images")]
    public async Task New_WithATitleThatIsAnAddressOfAnotherPage_GetsAnotherAddress(string title)
    {
        var slug = await (await office.Officer).BeginNewAsync(title);

        Assert.StartsWith($"{title.ToLowerInvariant()}-", slug, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Saved_IsThereAgainAndHowItReads()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();

        var page = await (await officer.EditorAsync(slug)).Whole("## Först\n\n**Viktigt** <script>x</script>").SucceedAsync("Preview");

        Assert.Equal("## Först\n\n**Viktigt** <script>x</script>", page.Form(GuidelineDesk.Editor)["BodySv"][0].ReplaceLineEndings("\n"));
        Assert.Equal("Först", page.Text("#preview article[lang=sv] h2"));
        Assert.Equal("Viktigt", page.Text("#preview article[lang=en] strong"));
        Assert.False(page.Has("#preview script"));
    }

    [Fact]
    public async Task Keep_WhileWriting_AnswersALineAndCountsOn()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole();

        var kept = await officer.PostAsync(form.Action, [.. form.Fields, new("intent", "Keep")]);

        Assert.StartsWith("Sparat ", kept.Text("#kept-line"), StringComparison.Ordinal);
        Assert.Equal("1", kept.Document.QuerySelector("#Seen")!.GetAttribute("value"));
        Assert.Equal("Text.", (await office.GuidelineAsync(slug)).Open!.Body.Sv);
        Assert.False(kept.Has("main"));
    }

    [Fact]
    public async Task Write_FromTwoPages_TellsTheSecondWhatTheFirstSaid_AndKeepsBoth()
    {
        var (officer, other) = (await office.Officer, await office.OtherOfficer);
        var slug = await officer.BeginNewAsync();
        var (mine, theirs) = (await officer.EditorAsync(slug), await other.EditorAsync(slug));
        await theirs.Whole("Deras text.").SucceedAsync("Save");

        var line = await officer.PostAsync(mine.Action, [.. mine.Whole("Min text.").Fields, new("intent", "Keep")]);
        var told = await mine.SubmitAsync("Save");

        Assert.Contains("Någon annan", line.Text("#kept-line"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Deras text.", told.Text("[aria-labelledby=elsewhere]"), StringComparison.Ordinal);
        Assert.Equal("Min text.", told.Form(GuidelineDesk.Editor)["BodySv"][0]);
        await told.Form(GuidelineDesk.Editor).SucceedAsync("Save");
        Assert.Equal("Min text.", (await office.GuidelineAsync(slug)).Open!.Body.Sv);
    }

    [Fact]
    public async Task Write_AfterTheDraftWasDiscarded_ShowsWhatWasWritten()
    {
        var (officer, other) = (await office.Officer, await office.OtherOfficer);
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole("Skrivet förgäves.");
        await (await other.FormOnAsync($"/guidelines/{slug}/write", "form[action$='/discard']")).SucceedAsync();

        var told = await form.SubmitAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Utkastet kastades", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Skrivet förgäves.", told.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_TooLong_IsToldBesideTheFieldAndKept()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var text = new string('x', Lengths.GuidelineBody + 1);

        var page = await (await officer.EditorAsync(slug)).Whole(text).SubmitAsync("Save");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["BodyEn", "BodySv"], page.FieldErrors.Keys.Order());
        Assert.Equal(text, page.Form(GuidelineDesk.Editor)["BodySv"][0]);
    }

    [Fact]
    public async Task Discard_SentTwice_IsDoneOnce()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync();
        await officer.BeginAsync(slug);
        var form = await officer.FormOnAsync($"/guidelines/{slug}/write", "form[action$='/discard']");

        await form.SucceedAsync();
        await form.SucceedAsync();

        var guideline = await office.GuidelineAsync(slug);
        Assert.Equal((GuidelineStage.Resting, "1.0"), (guideline.Stage, guideline.InForce?.Label));
        Assert.Single(await office.HappenedAsync(guideline.Id), HistoryKind.GuidelineDraftDiscarded);
    }

    [Fact]
    public async Task Preview_OfAForm_KeepsNothing()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole("*Så här*");

        var part = await officer.PostAsync("/guidelines/preview", form.Fields);

        Assert.Equal("Så här", part.Text("article[lang=sv] em"));
        Assert.Equal("", (await office.GuidelineAsync(slug)).Open!.Body.Sv);
    }
}
