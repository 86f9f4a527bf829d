using System.Net;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Acknowledgements;

/// <summary>Officers see how far guidelines are acknowledged and by whom not, and nobody else does.</summary>
[OnEveryDatabase]
public sealed class OverviewTests : IDisposable
{
    private const string Guideline = "/guidelines/general-principles/acknowledgements";

    private readonly Office _office = new();

    [Fact]
    public async Task Overview_CountsByGuidelineAndByPerson()
    {
        var officer = await _office.Officer;

        var guidelines = await officer.OpenAsync("/guidelines/acknowledgements");
        var people = await officer.OpenAsync("/guidelines/acknowledgements?view=people");

        Assert.Contains("av", guidelines.Text(".result-count"));
        Assert.Contains(guidelines.Texts("main .row-card a"), text => text == "Facebook");
        Assert.Contains(people.Texts("main .row-card h2"), name => name == "Rebecka Sökander");
        Assert.DoesNotContain(people.Texts("main .row-card h2"), name => name == "Erik Snöbohm");
        Assert.True(guidelines.Queries.Count <= 5 && people.Queries.Count <= 5, $"{guidelines.Queries.Count} and {people.Queries.Count} queries");
    }

    [Fact]
    public async Task Guideline_ListsThoseWhoHaveNot_AndThoseWhoHave()
    {
        var officer = await _office.Officer;

        var waiting = await officer.OpenAsync(Guideline);
        var given = await officer.OpenAsync($"{Guideline}?view=given");
        var all = await officer.OpenAsync($"{Guideline}?view=all");

        Assert.Contains(waiting.Texts("main .row-card"), row => row.Contains("Har inget konto", StringComparison.Ordinal));
        Assert.Contains(given.Texts("main .row-card h2"), name => name == "Erik Snöbohm");
        Assert.Empty(waiting.Texts("main .row-card h2").Intersect(given.Texts("main .row-card h2")));
        Assert.Equal(
            waiting.Texts("main .row-card").Count + given.Texts("main .row-card").Count,
            all.Texts("main .row-card").Count);
    }

    [Theory]
    [InlineData("/guidelines/acknowledgements/export", true)]
    [InlineData("/guidelines/acknowledgements/export?guideline=facebook", true)]
    [InlineData("/guidelines/acknowledgements/export?guideline=nothing", false)]
    public async Task Export_HasALineForEachPersonAndGuideline(string address, bool isThere)
    {
        var file = await (await _office.Officer).GetAsync(address);

        Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound, file.Status);
        Assert.Equal(isThere, file.Body.TrimStart('\uFEFF').StartsWith("Riktlinje;Version;Namn;", StringComparison.Ordinal));
        Assert.Equal(isThere, file.Body.Contains("erik.snobohm@demo.test", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("requester@demo.test")]
    [InlineData("student@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Others_MayNotSeeWhoHasAcknowledged(string email)
    {
        var person = await _office.As(email);

        Assert.All(
            await Task.WhenAll(new[] { "/guidelines/acknowledgements", Guideline, "/guidelines/acknowledgements/export" }.Select(person.GetAsync)),
            answer => Assert.Equal(HttpStatusCode.Forbidden, answer.Status));
        Assert.False((await person.OpenAsync("/guidelines/general-principles")).Has($"a[href='{Guideline}']"));
    }

    [Fact]
    public async Task Guideline_ThatDoesNotHold_HasNoPage()
    {
        await _office.Portal.ArchiveAsync("general-principles");

        Assert.Equal(HttpStatusCode.NotFound, (await (await _office.Officer).GetAsync(Guideline)).Status);
    }

    public void Dispose() => _office.Dispose();
}
