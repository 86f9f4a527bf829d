using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Account;

/// <summary>Language and appearance stay as chosen.</summary>
[OnEveryDatabase]
public sealed class PreferenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Language_ChosenOnAnyPage_IsKeptThereAndWithThePerson()
    {
        await AddAsync("english@demo.test");
        using var client = await portal.SignedInAsAsync("english@demo.test");

        var page = await (await client.OpenAsync("/channels?q=student")).Form("form[action='/account/language']").SucceedAsync("en");

        Assert.Equal("/channels?q=student", page.Address);
        Assert.Equal("en", LanguageOf(page));
        Assert.Equal("en", LanguageOf(await client.OpenAsync("/")));
        Assert.Equal("en", await portal.WithDatabaseAsync(db => db.Users.Where(person => person.Email == "english@demo.test").Select(person => person.Language).SingleAsync()));
        using var elsewhere = portal.Visit();
        Assert.Equal("sv", LanguageOf(await elsewhere.OpenAsync("/account/sign-in")));
        Assert.Equal("en", LanguageOf(await elsewhere.SignInAsAsync("english@demo.test")));
    }

    [Fact]
    public async Task Language_ChosenBeforeSigningIn_IsKept()
    {
        using var client = portal.Visit();
        await client.UseLanguageAsync("en");

        var page = await client.SignInAsAsync("staff@demo.test");

        Assert.Equal("en", LanguageOf(page));
        Assert.Contains("Malin", page.Text("h1"));
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    [InlineData("auto")]
    public async Task Theme_IsKeptOverPagesAndSessions(string theme)
    {
        using var client = await portal.SignedInAsAsync("staff@demo.test");
        await (await client.OpenAsync("/")).Form("form[action='/account/theme']").SucceedAsync(theme);

        var page = await client.OpenAsync("/channels");
        var signedOut = await page.Form("form[action='/account/sign-out']").SucceedAsync();

        Assert.Equal(theme, page.Document.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(theme, signedOut.Document.DocumentElement.GetAttribute("data-theme"));
        Assert.True(page.Has($"button[name=theme][value={theme}][aria-pressed=true]"));
    }

    [Theory]
    [InlineData("language", "xx")]
    [InlineData("language", "")]
    [InlineData("theme", "<script>")]
    public async Task Choice_ThatThereIsNot_IsABadRequest(string switchName, string value)
    {
        using var client = portal.Visit();
        var form = (await client.OpenAsync("/account/sign-in")).Form($"form[action='/account/{switchName}']");

        var answer = await client.PostAsync(form.Action, [.. form.Fields, new(switchName, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("sv", LanguageOf(await client.OpenAsync("/account/sign-in")));
    }

    private static string? LanguageOf(PortalPage page) => page.Document.DocumentElement.GetAttribute("lang");

    private Task AddAsync(string email) => portal.WithDatabaseAsync(async db =>
    {
        await new APerson { Email = email }.AddToAsync(db, DateTime.UtcNow);
        await db.SaveChangesAsync();
    });
}
