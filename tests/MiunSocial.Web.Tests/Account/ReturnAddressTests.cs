using MiunSocial.Data.Seeding;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Account;

/// <summary>One comes where one was going, and never to another site.</summary>
[OnEveryDatabase]
public sealed class ReturnAddressTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> Elsewhere =>
    [
        "//evil.example", "https://evil.example", "http://localhost.evil.example/", "/\\evil.example", "\\\\evil.example",
        "javascript:alert(1)", " //evil.example", "/%09/evil.example\t", "~//evil.example", "\t//evil.example",
    ];

    [Fact]
    public async Task SignIn_FromAPageThatAskedForIt_LeadsBackThere()
    {
        using var client = portal.Visit();
        var asked = await client.GetAsync("/channels?q=vård&page=1");

        var page = await client.OpenAsync(asked.Location!);
        var answer = await page.Form("form[action^='/account/sign-in']").Fill("Email", "staff@demo.test").Fill("Password", DemoPeople.Password).SubmitAsync();

        Assert.True(asked.LeadsToSignIn);
        Assert.Equal("/channels?q=v%C3%A5rd&page=1", answer.Location);
    }

    [Fact]
    public async Task SignIn_AfterAWrongPassword_StillLeadsBack()
    {
        using var client = portal.Visit();
        var form = (await client.OpenAsync("/account/sign-in?returnUrl=%2Fguidelines")).Form("form[action^='/account/sign-in']").Fill("Email", "staff@demo.test");

        var again = await form.Fill("Password", "fel").SubmitAsync();
        var answer = await again.Form("form[action^='/account/sign-in']").Fill("Password", DemoPeople.Password).SubmitAsync();

        Assert.Equal("/guidelines", answer.Location);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task SignIn_WithAnAddressElsewhere_LeadsToTheStart(string address)
    {
        using var client = portal.Visit();
        var page = await client.OpenAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}");

        var answer = await page.Form("form[action^='/account/sign-in']").Fill("Email", "staff@demo.test").Fill("Password", DemoPeople.Password).SubmitAsync();

        Assert.Equal("/", Target(answer));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Switches_WithAnAddressElsewhere_LeadToTheStart(string address)
    {
        using var client = portal.Visit();
        var page = await client.OpenAsync("/account/sign-in");

        var language = await page.Form("form[action='/account/language']").Fill("returnUrl", address).SubmitAsync("en");
        var theme = await page.Form("form[action='/account/theme']").Fill("returnUrl", address).SubmitAsync("dark");
        var demonstration = await page.Form("form[action='/account/demonstration']").Fill("returnUrl", address).SubmitAsync();

        Assert.Equal(("/", "/", "/"), (Target(language), Target(theme), Target(demonstration)));
    }

    /// <summary>As the answer says it, not as a browser would make it out.</summary>
    private static string? Target(PortalPage answer) => answer.Headers.Location?.OriginalString;
}
