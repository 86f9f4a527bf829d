using System.Net;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Acknowledgements;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Readers see what holds, with all that helps to find one's way in it, and can ask about a passage.</summary>
[OnEveryDatabase]
public sealed class ReadingTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task Page_SaysWhatItIsAndHowOldItIs_AndHasAnAnchorForEachPart()
    {
        var page = await (await _office.Student).OpenAsync("/guidelines/accessibility");

        Assert.Contains("Läses på", page.Text(".page-header"));
        Assert.Contains("Version 1.0", page.Text(".page-header"));
        Assert.Contains("Senast översedd Inte av universitetet än", page.Text("aside"));
        var anchors = page.Document.QuerySelectorAll("nav.toc a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(anchors, page.Document.QuerySelectorAll("article a.anchor").Select(link => link.GetAttribute("href")!));
        Assert.All(anchors, anchor => Assert.True(page.Has(anchor), anchor));
        Assert.Contains("/guidelines/starting-a-channel", page.Document.QuerySelectorAll("section[aria-labelledby=page-others] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task MissingTranslation_ShowsTheOtherLanguageMarkedAsSuch()
    {
        await _office.Portal.PublishAsync("linkedin", GuidelineChange.Minor, text => text with { Title = new("", "Only in English"), Summary = new("", "A summary."), Body = new("", "## A part\n\nSome text.") });

        var page = await (await _office.Staff).OpenAsync("/guidelines/linkedin");

        Assert.Contains("Riktlinjen är inte översatt än.", page.Text(".notice"));
        Assert.Equal("en", page.Document.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Contains("Bara på engelska", (await (await _office.Staff).OpenAsync("/guidelines")).Texts(".tag"));
    }

    [Fact]
    public async Task ArchivedGuideline_IsNowhere()
    {
        var staff = await _office.Staff;
        Assert.True((await staff.OpenAsync("/channels/halsovetenskap-facebook")).Has("aside a[href='/guidelines/facebook']"));

        await _office.Portal.ArchiveAsync("facebook");

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/guidelines/facebook")).Status);
        Assert.False((await staff.OpenAsync("/guidelines")).Has("a[href='/guidelines/facebook']"));
        Assert.False((await staff.OpenAsync("/guidelines?q=facebook")).Has("h2 a[href^='/guidelines/facebook']"));
        Assert.False((await staff.OpenAsync("/channels/halsovetenskap-facebook")).Has("aside a[href='/guidelines/facebook']"));
        var accepted = await staff.OpenAsync("/guidelines/facebook/versions/1.0");
        Assert.True(accepted.Has(".notice-warn") && accepted.Has(".breadcrumb-line a[href='/guidelines']"));
    }

    [Fact]
    public async Task Channel_ShowsWhatIsForItsSort_AndNotWhatIsForLentChannels()
    {
        var staff = await _office.Staff;

        var page = await staff.OpenAsync("/channels/halsovetenskap-facebook");
        var lent = await staff.OpenAsync("/channels/instagram-official");

        Assert.True(page.Has("aside a[href='/guidelines/general-principles']") && page.Has("aside a[href='/guidelines/facebook']"));
        Assert.False(page.Has("aside a[href='/guidelines/instagram']") || page.Has("aside a[href='/guidelines/guest-borrowers']"));
        Assert.True(lent.Has("aside a[href='/guidelines/guest-borrowers']"));
    }

    [Fact]
    public async Task UnclearPassage_BecomesAQuestionThatQuotesIt()
    {
        var staff = await _office.Staff;
        var page = await staff.OpenAsync("/guidelines/accessibility");
        var link = page.Document.QuerySelector(".unclear a")!.GetAttribute("href")!;

        var form = (await staff.OpenAsync(link)).Form("form#step");
        var draft = await form.SucceedAsync("Next");

        Assert.Contains("Fråga om riktlinjen Tillgängligt innehåll", form["Subject"][0]);
        Assert.Contains("version 1.0, avsnittet ”Vad som krävs”", form["Question"][0]);
        Assert.Contains("> Lagen om tillgänglighet till digital offentlig service", form["Question"][0]);
        var id = draft.Address.Split('/').First(part => Guid.TryParse(part, out _));
        var kept = (await _office.KeptAsync(Guid.Parse(id))).Request;
        Assert.Equal(RequestType.Advice, kept.Type);
        Assert.Contains("> Lagen om tillgänglighet", kept.Advice!.Question);
    }

    [Theory]
    [InlineData("guideline=accessibility&section=nothing", "Det gäller riktlinjen ”Tillgängligt innehåll”, version 1.0.")]
    [InlineData("guideline=nothing&section=vad-som-kravs", "")]
    [InlineData("guideline=accessibility&section=%3Cscript%3E", "Det gäller riktlinjen ”Tillgängligt innehåll”, version 1.0.")]
    public async Task Link_CanQuoteNothingThatIsNotThere(string query, string question)
    {
        var form = (await (await _office.Staff).OpenAsync($"/requests/new/advice?{query}")).Form("form#step");

        Assert.Equal(question, form["Question"][0].Trim());
    }

    [Fact]
    public async Task Student_WhoMakesNoRequests_IsLedToTheContact()
    {
        var page = await (await _office.Student).OpenAsync("/guidelines/accessibility");

        Assert.False(page.Has("a[href^='/requests']"));
        Assert.True(page.Has("aside a[href='/contact']"));
    }

    public void Dispose() => _office.Dispose();
}
