using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>Limits say when they end, and an installation says whom it believes and where it is.</summary>
public sealed class ProtectionTests(ReadOnlyPortal shared)
{
    [Fact]
    public async Task TooManyAttempts_AreToldWhenToTryAgain()
    {
        using var portal = With("RateLimits:SignInsPerMinute", "1");
        using var client = portal.Visit();
        var form = (await client.FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']:has([name=Password])")).Fill("Email", "a@demo.test");
        await form.SubmitAsync();

        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("429", refused.Text(".error-page-code"));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Theory]
    [InlineData("", "http://localhost/account/choose-password?")]
    [InlineData("https://portal.university.test/", "https://portal.university.test/account/choose-password?")]
    public async Task OneTimeLink_StartsWithTheAddressThatIsSet(string setting, string start)
    {
        using var portal = With("Site:Address", setting);
        using var client = await portal.SignedInAsAsync("admin@demo.test");
        var people = await client.OpenAsync("/people");
        var person = await client.OpenAsync(people.Document.QuerySelector("main a[href^='/people/0']")!.GetAttribute("href")!);

        var page = await person.Form("form[action$='/link']").SubmitAsync();

        Assert.Contains(start.Replace("&", "&amp;", StringComparison.Ordinal), page.Body);
    }

    [Fact]
    public void Proxies_ThatAreNamed_AreBelieved()
    {
        using var portal = new PortalFactory
        {
            Settings = new Dictionary<string, string> { ["Proxies:Known"] = "10.0.0.4, fd00::4", ["Proxies:KnownNetworks"] = "10.1.0.0/16" },
        };

        var options = portal.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;

        Assert.Contains(IPAddress.Parse("10.0.0.4"), options.KnownProxies);
        Assert.Contains(IPAddress.Parse("fd00::4"), options.KnownProxies);
        Assert.Contains(options.KnownIPNetworks, network => network.Contains(IPAddress.Parse("10.1.2.3")));
        Assert.DoesNotContain(options.KnownIPNetworks, network => network.Contains(IPAddress.Parse("10.2.2.3")));
    }

    [Fact]
    public async Task BrowsersOwnQuestionForAnIcon_DoesNotLeadToSignIn()
    {
        using var visitor = shared.Visit();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/favicon.ico")).Status);
    }

    private static PortalFactory With(string setting, string value) =>
        new() { Settings = new Dictionary<string, string> { [setting] = value } };
}
