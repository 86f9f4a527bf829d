using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Every answer, whatever it is, carries what protects the reader.</summary>
public sealed class HeaderTests(ReadOnlyPortal portal)
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/css/site.css", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/account/sign-in", 302)]
    [InlineData("/nothing-here", 404)]
    [InlineData("/approvals", 403)]
    public async Task Answers_CarryTheSecurityHeaders(string address, int status)
    {
        using var client = await portal.SignedInAsAsync("student@demo.test");

        AssertProtected(await client.GetAsync(address), status);
    }

    [Fact]
    public async Task RefusedForms_CarryTheSecurityHeaders()
    {
        using var client = portal.Visit();

        AssertProtected(await client.PostAsync("/account/sign-in", []), 400);
    }

    [Fact]
    public async Task Bugs_CarryTheSecurityHeaders()
    {
        using var client = await portal.SignedInAsAsync("student@demo.test");

        AssertProtected(await client.SendAsync(new(HttpMethod.Get, "/") { Headers = { { PortalFactory.FaultHeader, "1" } } }), 500);
    }

    [Fact]
    public async Task Production_InsistsOnEncryption()
    {
        using var production = new ProductionPortal();
        using var client = production.Visit();

        var page = await client.GetAsync("/account/sign-in");

        Assert.Contains("max-age=", Header(page, "Strict-Transport-Security"));
        AssertProtected(page, 200);
    }

    private static void AssertProtected(PortalPage page, int status)
    {
        Assert.Equal(status, (int)page.Status);
        Assert.All(Expected, header => Assert.Equal(header.Value, Header(page, header.Key)));
        Assert.True(page.Headers.Contains("Permissions-Policy"));
        Assert.False(page.Headers.Contains("Server") || page.Headers.Contains("X-Powered-By"));
        var policy = Header(page, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.DoesNotContain(policy, rule => rule.Contains("unsafe", StringComparison.Ordinal) || rule.Contains('*', StringComparison.Ordinal));
    }

    private static string Header(PortalPage page, string name) =>
        page.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : $"no {name} on {page.Address}";
}
