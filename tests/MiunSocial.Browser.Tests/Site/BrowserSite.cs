using System.Collections.Concurrent;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace MiunSocial.Browser.Tests.Site;

/// <summary>One running portal and one running browser for all tests; each test has windows of its own.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    /// <summary>Long enough for a busy machine.</summary>
    private const float PatienceInMilliseconds = 15_000;

    private readonly ConcurrentDictionary<(string Email, string Language), Lazy<Task<string>>> _signedIn = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public LivePortal Portal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.File is null)
        {
            return;
        }
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(InstalledChromium.Options);
    }

    /// <summary>A window without cookies. Without a browser the test is skipped, or fails where the browser is required.</summary>
    public async Task<IBrowserContext> OpenWindowAsync(WindowOptions? options = null)
    {
        Assert.False(_browser is null && InstalledChromium.IsRequired, InstalledChromium.Missing);
        Assert.SkipWhen(_browser is null, InstalledChromium.Missing);
        var window = await _browser!.NewContextAsync(new()
        {
            BaseURL = Portal.Address.ToString(),
            ViewportSize = new() { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = options?.HasScript ?? true,
            StorageState = options?.Cookies,
        });
        window.SetDefaultTimeout(PatienceInMilliseconds);
        return window;
    }

    /// <summary>The cookies of somebody who has chosen a language and signed in, which is done once for each.</summary>
    public Task<string> SignedInAsync(string email, string language) =>
        _signedIn.GetOrAdd((email, language), _ => new(() => SignInAsync(email, language))).Value;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }
        _playwright?.Dispose();
        await Portal.DisposeAsync();
    }

    private async Task<string> SignInAsync(string email, string language)
    {
        await using var window = await OpenWindowAsync();
        var visitor = new Visitor(await window.NewPageAsync(), new(language));
        await visitor.OpenSignInAsync();
        await visitor.SignInByPasswordAsync(email);
        return await window.StorageStateAsync();
    }
}

public sealed record WindowOptions
{
    public bool HasScript { get; init; } = true;

    /// <summary>Whether it is to lose contact with the portal or be refused by it, of which the browser then complains.</summary>
    public bool LosesContact { get; init; }

    /// <summary>Those that a window starts with.</summary>
    public string? Cookies { get; init; }
}
