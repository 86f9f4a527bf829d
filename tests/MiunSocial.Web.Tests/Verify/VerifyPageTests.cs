using System.Net;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Api;

namespace MiunSocial.Web.Tests.Verify;

/// <summary>"Is this account ours?" is answered in words, big and clear, to those whom the policy lets ask.</summary>
[OnEveryDatabase]
public sealed class VerifyPageTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    [Theory]
    [InlineData($"instagram.com/{ApiPortal.PublicHandle}", "Ja, kontot är vårt", "Öppen provkanal")]
    [InlineData("https://www.facebook.com/exempel.socionomprogrammet", "Nej, kontot är inte längre vårt", "stängd")]
    [InlineData("facebook.com/nagon.annan", "Kontot finns inte i vårt register", "Facebook")]
    [InlineData("https://www.instagram.com/p/abc", "Det här är inte adressen till ett konto", "ett inlägg")]
    [InlineData("https://evilfacebook.com/x", "Det här är inte adressen till ett konto", "plattform")]
    public async Task Answer_IsGivenInWords(string account, string result, string why)
    {
        using var staff = await portal.AsAsync("staff@demo.test");
        var start = await staff.Client.OpenAsync("/");

        var page = await start.Form("form[action='/verify']").Fill("url", account).SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(result, page.Text(".answer h2"));
        Assert.Contains(why, page.Text(".answer"));
        Assert.Equal(account, page.Form("main form")["url"].Single());
        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\uFFFE\u202E")]
    [InlineData("https://facebook.com/%00%ff")]
    [InlineData("javascript:alert(1)")]
    public async Task HostileText_IsShownAsText(string text)
    {
        using var staff = await portal.AsAsync("staff@demo.test");

        var page = await staff.Client.GetAsync($"/verify?url={Uri.EscapeDataString(text)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Body);
        Assert.False(page.Has("main a[href^=javascript]"));
    }

    [Fact]
    public async Task Visitor_IsSentToSignIn_UntilThePolicyOpensTheDirectory()
    {
        using var visitor = await portal.AsVisitorAsync();
        Assert.True((await visitor.Client.GetAsync("/verify")).LeadsToSignIn);

        await portal.SetPolicyAsync(terms => terms with { DirectoryIsPublic = true });
        var open = await visitor.Client.GetAsync($"/verify?url=instagram.com/{ApiPortal.PublicHandle}");
        var hidden = await visitor.Client.GetAsync($"/verify?url=instagram.com/{ApiPortal.InternalHandle}");
        await portal.SetPolicyAsync(terms => terms with { DirectoryIsPublic = false });

        Assert.Equal("Ja, kontot är vårt", open.Text(".answer h2"));
        Assert.DoesNotContain("@demo.test", open.Body);
        Assert.Equal("Kontot finns inte i vårt register", hidden.Text(".answer h2"));
        Assert.DoesNotContain("Intern provkanal", hidden.Body);
        Assert.True((await visitor.Client.GetAsync("/verify")).LeadsToSignIn);
    }

    [Fact]
    public async Task TooManyQuestions_AreToldWhenToAskAgain()
    {
        using var own = new ApiPortal { Settings = new Dictionary<string, string> { ["RateLimits:VerifyPerMinute"] = "1" } };
        using var staff = await own.AsAsync("staff@demo.test");
        await staff.Client.GetAsync("/verify");

        var refused = await staff.Client.GetAsync("/verify");

        Assert.Equal((HttpStatusCode.TooManyRequests, "429"), (refused.Status, refused.Text(".error-page-code")));
    }
}
