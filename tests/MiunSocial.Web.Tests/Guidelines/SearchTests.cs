using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Acknowledgements;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Search finds the beginnings of words in both languages and leads to the nearest heading.</summary>
[OnEveryDatabase]
public sealed class SearchTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("alt-text", "accessibility")]
    [InlineData("GALLRINGSBESLUT", "public-records-and-archiving")]
    [InlineData("gallring arkivk", "public-records-and-archiving")]
    [InlineData("undertext", "accessibility")]
    [InlineData("oppethus", "accessibility")]
    public async Task Words_AreFoundByTheirBeginnings_WhateverTheirCaseAndAccents(string words, string slug)
    {
        var page = await (await office.Student).OpenAsync($"/guidelines?q={Uri.EscapeDataString(words)}");

        Assert.Contains(page.Document.QuerySelectorAll("#results h2 a"), link => link.GetAttribute("href")!.StartsWith($"/guidelines/{slug}", StringComparison.Ordinal));
        Assert.NotEmpty(page.Texts("#results mark"));
    }

    [Fact]
    public async Task Middle_OfAWord_IsNotFound()
    {
        var page = await (await office.Staff).OpenAsync("/guidelines?q=ldtext");

        Assert.True(page.Has("#results .empty-state"));
    }

    [Fact]
    public async Task EnglishWords_AreFoundOnASwedishPage_MarkedAsSuch_WithAWayToTheEnglishText()
    {
        var staff = await office.Staff;

        var page = await staff.OpenAsync("/guidelines?q=screen+reader");
        var link = page.Document.QuerySelector("#results .excerpt a[lang=en]")!;
        var text = await staff.OpenAsync(link.GetAttribute("href")!);

        Assert.Contains("Engelska", page.Texts("#results .tag"));
        Assert.Contains("?text=en#", link.GetAttribute("href"));
        Assert.True(text.Has($"#{link.GetAttribute("href")!.Split('#')[1]}"));
        Assert.Equal("en", text.Document.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Equal("sv", text.Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("gallringsbeslut")]
    [InlineData("lösenord")]
    [InlineData("kommentar svar")]
    public async Task Hit_LeadsToAHeadingThatIsThere(string words)
    {
        var staff = await office.Staff;
        var page = await staff.OpenAsync($"/guidelines?q={Uri.EscapeDataString(words)}");
        var links = page.Document.QuerySelectorAll("#results a").Select(link => link.GetAttribute("href")!).Where(href => href.Contains('#')).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.True((await staff.OpenAsync(link)).Has($"#{link.Split('#')[1]}"), link);
        }
    }

    [Fact]
    public async Task Hostile_Words_AreShownAsTheyAreWritten()
    {
        var page = await (await office.Staff).OpenAsync($"/guidelines?q={Uri.EscapeDataString("<img src=x onerror=alert(1)>")}");

        Assert.False(page.Has("main img"));
        Assert.Equal("<img src=x onerror=alert(1)>", page.Document.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("platform:facebook", 1)]
    [InlineData("all", 1)]
    [InlineData("topic:moderation", 1)]
    [InlineData("topic:nothing", 17)]
    public async Task Scope_LeavesWhatIsForIt(string scope, int count)
    {
        var page = await (await office.Staff).OpenAsync($"/guidelines?scope={scope}");

        Assert.Equal(count, page.Texts("#results h3").Count);
        Assert.True(page.Queries.Count <= 5);
    }

    [Fact]
    public async Task NewVersion_IsFoundAtOnce_AndTheOldWordsAreNot()
    {
        using var other = new Office();
        var staff = await other.Staff;
        Assert.False((await staff.OpenAsync("/guidelines?q=kvittbock")).Has("#results h2"));

        await other.Portal.PublishAsync("linkedin", Domain.Guidelines.GuidelineChange.Minor, text => text with { Title = new("LinkedIn", ""), Summary = new("Kort.", ""), Body = new("## Kvittbock\n\nNy text.", "") });

        Assert.Contains("/guidelines/linkedin", Found(await staff.OpenAsync("/guidelines?q=kvittbock")));
        Assert.DoesNotContain("/guidelines/linkedin", Found(await staff.OpenAsync("/guidelines?q=alumn+leverant%C3%B6r")));
    }

    private static IEnumerable<string> Found(PortalPage page) =>
        page.Document.QuerySelectorAll("#results h2 a").Select(link => link.GetAttribute("href")!.Split('#', '?')[0]);
}
