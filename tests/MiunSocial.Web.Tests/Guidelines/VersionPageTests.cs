using System.Net;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>What has held, and what has changed since.</summary>
[OnEveryDatabase]
public sealed class VersionPageTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task OldVersion_SaysThatItDoesNotHold_AndLeadsToWhatDoes()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync("Så var det.");
        await officer.PublishNextAsync(slug, "Så är det.", GuidelineChange.Major);

        var page = await (await office.Staff).OpenAsync($"/guidelines/{slug}/versions/1.0");

        Assert.Contains("Den här versionen gäller inte.", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal($"/guidelines/{slug}", page.Document.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal("Så var det.", page.Text("article"));
    }

    [Fact]
    public async Task Compare_TwoVersions_ShowsTheWordsThatChanged_InMoreThanColour()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync("Svara inom två dagar på alla frågor som kommer.\n\nDet andra stycket.");
        await officer.PublishNextAsync(slug, "Svara inom en dag på alla frågor som kommer.\n\nDet andra stycket.");

        var page = await (await office.Staff).OpenAsync($"/guidelines/{slug}/compare?from=1.0&to=1.1&language=sv");

        Assert.Equal(["Borttaget: två (slut)", "Borttaget: dagar (slut)"], page.Texts("[aria-labelledby=diff-body] del"));
        Assert.Equal(["Tillagt: en (slut)", "Tillagt: dag (slut)"], page.Texts("[aria-labelledby=diff-body] ins"));
        Assert.Contains("Det andra stycket.", page.Text("[aria-labelledby=diff-body]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithTheDraft_IsForOfficers()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync();
        await officer.BeginAsync(slug);
        var address = $"/guidelines/{slug}/compare?from=1.0&to=draft";

        Assert.True((await officer.OpenAsync(address)).Has(".empty-state"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Staff).GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("versions/9.9")]
    [InlineData("versions/1")]
    [InlineData("versions/draft")]
    [InlineData("versions/1.0.0")]
    [InlineData("compare?from=9.9")]
    [InlineData("compare?to=x")]
    [InlineData("languages?of=x")]
    public async Task Version_ThatIsNone_IsNotFound(string page)
    {
        var slug = await (await office.Officer).PublishNewAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Staff).GetAsync($"/guidelines/{slug}/{page}")).Status);
    }

    [Fact]
    public async Task Languages_ThatAreBuiltDifferently_AreToldPartByPart()
    {
        var officer = await office.Officer;
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole().Fill("BodySv", "## Ett\n\n- a\n- b\n\n## Två\n\nText.").Fill("BodyEn", "## One\n\n- a\n\n## Two\n\nText.\n\n## Three").SucceedAsync("Save");

        var page = await officer.OpenAsync($"/guidelines/{slug}/languages?of=draft");

        Assert.Equal(["Skiljer sig", "Lika", "Skiljer sig"], page.Texts("tbody .badge-status"));
        Assert.Contains("Avsnittet saknas", page.Text("tbody tr:last-child"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfAnOldVersion_IsANewDraftThatSaysTheSame()
    {
        var officer = await office.Officer;
        var slug = await officer.PublishNewAsync("Så var det.");
        await officer.PublishNextAsync(slug, "Så är det.");

        var page = await (await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/begin']:has([name=from][value='1.0'])")).SucceedAsync();

        Assert.Equal("Så var det.", page.Form(GuidelineDesk.Editor)["BodySv"][0]);
        Assert.Equal("1.1", (await office.GuidelineAsync(slug)).InForce!.Label);
    }

    [Fact]
    public async Task Restore_WhileSomebodyWrites_IsToldSo()
    {
        var (officer, other) = (await office.Officer, await office.OtherOfficer);
        var slug = await officer.PublishNewAsync("Så var det.");
        await officer.PublishNextAsync(slug, "Så är det.");
        var form = await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/begin']:has([name=from][value='1.0'])");
        await other.BeginAsync(slug);

        var told = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Ett utkast påbörjades", told.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manage_ListsDraftsForOfficersAlone()
    {
        var officer = await office.Officer;
        var title = $"Utkast {Guid.NewGuid():N}";
        await officer.BeginNewAsync(title);

        Assert.Contains(title, (await officer.OpenAsync("/guidelines/manage?view=Open")).Text("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await officer.OpenAsync("/guidelines/manage?view=Archived")).Text(), StringComparison.Ordinal);
        Assert.True((await officer.OpenAsync("/guidelines")).Has("a[href='/guidelines/manage']"));
        Assert.False((await (await office.Staff).OpenAsync("/guidelines")).Has("a[href='/guidelines/manage']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.Administrator).GetAsync("/guidelines/manage")).Status);
    }
}
