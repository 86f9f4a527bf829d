using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Cookies belong to this site alone, and no script reads them.</summary>
public sealed class CookieTests(ReadOnlyPortal development)
{
    [Fact]
    public async Task Cookies_AreHiddenFromScriptAndFromOtherSites()
    {
        using var client = development.Visit();

        Assert.All(await CookiesOfAVisitAsync(client, "staff@demo.test"), cookie =>
        {
            Assert.Contains("httponly", cookie);
            Assert.Contains(cookie, part => part is "samesite=lax" or "samesite=strict");
        });
    }

    [Fact]
    public async Task Cookies_OutsideDevelopment_TravelEncryptedAndToThisHostOnly()
    {
        using var portal = new ProductionPortal();
        await portal.WithDatabaseAsync(async db =>
        {
            await new APerson { Email = "admin@university.test", Roles = [Role.Administrator] }.AddToAsync(db, DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        using var client = portal.Visit();

        Assert.All(await CookiesOfAVisitAsync(client, "admin@university.test"), cookie =>
        {
            Assert.True(cookie[0].StartsWith("__host-", StringComparison.Ordinal) || IsDeletion(cookie), cookie[0]);
            Assert.Contains("secure", cookie);
            Assert.Contains("path=/", cookie);
            Assert.Contains("httponly", cookie);
            Assert.DoesNotContain(cookie, part => part.StartsWith("domain=", StringComparison.Ordinal));
        });
    }

    /// <summary>Signing out clears also cookies of the framework that the portal never sets.</summary>
    private static bool IsDeletion(string[] cookie) => cookie[0].EndsWith('=') && cookie.Contains("expires=thu, 01 jan 1970 00:00:00 gmt");

    /// <summary>All cookies that signing in, choosing a language and a theme and signing out set, as lower-case parts.</summary>
    private static async Task<List<string[]>> CookiesOfAVisitAsync(PortalClient client, string email)
    {
        var page = await client.OpenAsync("/account/sign-in");
        var signedIn = await page.Form("form[action^='/account/sign-in']:has([name=Password])")
            .Fill("Email", email).Fill("Password", DemoPeople.Password).SubmitAsync();
        var start = await client.OpenAsync("/");
        var language = await start.Form("form[action='/account/language']").SubmitAsync("en");
        // The person's own language is kept too, and others look at the same portal as the same person.
        await (await client.OpenAsync("/")).Form("form[action='/account/language']").SubmitAsync("sv");
        var theme = await (await client.OpenAsync("/")).Form("form[action='/account/theme']").SubmitAsync("dark");
        var signedOut = await (await client.OpenAsync("/")).Form("form[action='/account/sign-out']").SubmitAsync();
        var cookies = new[] { page, signedIn, start, language, theme, signedOut }
            .SelectMany(answer => answer.Cookies)
            .Select(cookie => cookie.ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries))
            .ToList();
        foreach (var purpose in new[] { "antiforgery", "signin", "language", "theme", "message" })
        {
            Assert.Contains(cookies, cookie => cookie[0].Contains(purpose, StringComparison.Ordinal));
        }
        return cookies;
    }
}
