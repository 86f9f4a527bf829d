using System.Net;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>A draft keeps itself while somebody writes; forms about something else stay good meanwhile.</summary>
[OnEveryDatabase]
public sealed class AlongsideTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("settings", "form[action$='/settings']")]
    [InlineData("archive", "form[action$='/archive']")]
    [InlineData("versions", "form[action$='/reviewed']")]
    public async Task Form_AboutTheWhole_IsNotOvertakenByWriting(string page, string selector)
    {
        var (officer, other) = (await office.Officer, await office.OtherOfficer);
        var slug = await officer.PublishNewAsync();
        await officer.BeginAsync(slug);
        var form = await officer.FormOnAsync($"/guidelines/{slug}/{page}", selector);
        await (await other.EditorAsync(slug)).Whole("Deras text.").SucceedAsync("Save");

        await (page == "archive" ? form.Fill("Reason", "Behövs inte.") : form).SucceedAsync();
    }

    [Fact]
    public async Task Settings_ThatAnotherChanged_AreToldAndThenTaken()
    {
        var (officer, other) = (await office.Officer, await office.OtherOfficer);
        var slug = await officer.PublishNewAsync();
        var form = await officer.FormOnAsync($"/guidelines/{slug}/settings", "form[action$='/settings']");
        await (await other.FormOnAsync($"/guidelines/{slug}/settings", "form[action$='/settings']")).Fill("Position", "71").SucceedAsync();

        var told = await form.Fill("Position", "72").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        await told.Form("form[action$='/settings']").SucceedAsync();
        Assert.Equal(72, (await office.GuidelineAsync(slug)).Position);
    }

    [Fact]
    public async Task Discard_AfterThePageKeptTheDraft_IsNoConflictWithOneself()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync();
        await officer.BeginAsync(slug);
        var discard = await officer.FormOnAsync($"/guidelines/{slug}/write", "form[action$='/discard']");
        var editor = (await officer.EditorAsync(slug)).Whole("Ny text.");

        var kept = await officer.PostAsync(editor.Action, [.. editor.Fields, new("intent", "Keep")]);
        await discard.Fill("version", kept.Document.QuerySelector("#DiscardVersion")!.GetAttribute("value")!).SucceedAsync();

        Assert.Equal(GuidelineStage.Resting, (await office.GuidelineAsync(slug)).Stage);
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("i morgon")]
    public async Task Review_OnNoDayToCome_IsRefusedBesideTheField(string day)
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync();

        var page = await (await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/reviewed']")).Fill("NextOn", day).SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "NextOn"), (page.Status, Assert.Single(page.FieldErrors).Key));
        Assert.Equal(day, page.Form("form[action$='/reviewed']")["NextOn"][0]);
    }

    [Fact]
    public async Task Title_ChangedAfterGoingBack_IsAskedForAgainAndMakesAnother()
    {
        var officer = await office.Officer;
        var (first, second) = ($"En {Guid.NewGuid():N}", $"Två {Guid.NewGuid():N}");
        var form = (await officer.FormOnAsync("/guidelines/new", "form[action='/guidelines/new']")).Fill("TitleSv", first).Choose("AppliesTo", "topic:crisis");
        await form.SubmitAsync();

        var told = await form.Fill("TitleSv", second).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains(first, told.Text(), StringComparison.Ordinal);
        var made = await told.Form("form[action='/guidelines/new']").SucceedAsync();
        Assert.Equal(second, made.Text("h1"));
    }
}
