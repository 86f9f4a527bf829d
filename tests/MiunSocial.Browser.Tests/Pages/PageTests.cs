using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>
/// Every page in one language: on a phone and a desk, light and dark, without a violation that axe knows of; without
/// sideways scrolling down to 320 px; without a complaint in the console.
/// </summary>
public abstract class PageTests(BrowserSite site, ReadersWindows windows, string language) : BrowserTest(site), IClassFixture<ReadersWindows>
{
    private const string BadPage = "<html><body><p style='color: #999; background: #fff'>Grey on white</p><img src='data:,'></body></html>";

    private const int Narrowest = 320;

    private static readonly (int Width, int Height)[] Sizes = [(1280, 900), (390, 844)];

    protected async Task LookAtAsync(string name)
    {
        var place = Places.All.Single(one => one.Name == name);
        var visitor = place.Email is not { } email ? await OpenSignedOutAsync() : place.Then is null ? await ReadAsAsync(email) : await LookAsAsync(email);
        await GoAsync(visitor, place);

        await Axe.EnterAsync(visitor.Page);
        var found = new List<string>();
        foreach (var (width, height) in Sizes)
        {
            await visitor.Page.SetViewportSizeAsync(width, height);
            await found.AddIfAsync(SidewaysAsync(visitor.Page, width));
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            found.AddRange((await Axe.ViolationsAsync(visitor.Page)).Select(one => $"{width} px, light: {one}"));
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange((await Axe.ViolationsOfColoursAsync(visitor.Page)).Select(one => $"{width} px, dark: {one}"));
        }
        await visitor.Page.SetViewportSizeAsync(Narrowest, 700);
        await found.AddIfAsync(SidewaysAsync(visitor.Page, Narrowest));

        Assert.True(found.Count == 0, $"{visitor.Address} in {language}:\n{string.Join('\n', found)}");
    }

    /// <summary>Or the silence about all the others would mean nothing.</summary>
    [Fact]
    public async Task Axe_FindsWhatIsWrongWithABadPage()
    {
        var visitor = await OpenAsync(language);
        await visitor.Page.SetContentAsync(BadPage);
        await Axe.EnterAsync(visitor.Page);

        var violations = await Axe.ViolationsAsync(visitor.Page);

        foreach (var rule in new[] { "color-contrast", "document-title", "html-has-lang", "image-alt" })
        {
            Assert.Contains(violations, one => one.StartsWith(rule, StringComparison.Ordinal));
        }
        Assert.Contains(await Axe.ViolationsOfColoursAsync(visitor.Page), one => one.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    private async Task GoAsync(Visitor visitor, Place place)
    {
        var status = await visitor.OpenAsync(place.AddressIn(await Examples.GatherAsync(Site.Portal)));
        if (place.Then is not null)
        {
            visitor.Page.Response += (_, response) => status = IsPage(response) ? response.Status : status;
            await place.Then(visitor);
            await visitor.Page.WaitForLoadStateAsync();
        }
        if (!place.SpeaksAsAsked)
        {
            await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        }
        Assert.Equal(place.Status, status);
    }

    private async Task<Visitor> ReadAsAsync(string email)
    {
        var (window, page) = await windows.OfAsync(email, language);
        Borrow(window);
        await page.SetViewportSizeAsync(Sizes[0].Width, Sizes[0].Height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return new(page, new(language));
    }

    /// <summary>In a window of its own, since what is done there may be remembered.</summary>
    private async Task<Visitor> LookAsAsync(string email) =>
        await OpenAsync(language, new() { Cookies = await Site.SignedInAsync(email, language) });

    private async Task<Visitor> OpenSignedOutAsync()
    {
        var visitor = await OpenAsync(language);
        await visitor.OpenSignInAsync();
        return visitor;
    }

    private static bool IsPage(IResponse response) => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400;

    private static async Task<string?> SidewaysAsync(IPage page, int width)
    {
        var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return needed > width ? $"At {width} px the page is {needed} px wide: {await page.EvaluateAsync<string>(WidestScript)}" : null;
    }

    private const string WidestScript =
        """
        [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .slice(-3).map(one => one.outerHTML.slice(0, 120)).join(' | ')
        """;
}

public sealed class SomeSwedishPageTests(BrowserSite site, ReadersWindows windows) : PageTests(site, windows, "sv")
{
    [Theory]
    [MemberData(nameof(Places.SomeNames), MemberType = typeof(Places))]
    public Task Page_IsAccessibleAndFits(string name) => LookAtAsync(name);
}

public sealed class OtherSwedishPageTests(BrowserSite site, ReadersWindows windows) : PageTests(site, windows, "sv")
{
    [Theory]
    [MemberData(nameof(Places.OtherNames), MemberType = typeof(Places))]
    public Task Page_IsAccessibleAndFits(string name) => LookAtAsync(name);
}

public sealed class SomeEnglishPageTests(BrowserSite site, ReadersWindows windows) : PageTests(site, windows, "en")
{
    [Theory]
    [MemberData(nameof(Places.SomeNames), MemberType = typeof(Places))]
    public Task Page_IsAccessibleAndFits(string name) => LookAtAsync(name);
}

public sealed class OtherEnglishPageTests(BrowserSite site, ReadersWindows windows) : PageTests(site, windows, "en")
{
    [Theory]
    [MemberData(nameof(Places.OtherNames), MemberType = typeof(Places))]
    public Task Page_IsAccessibleAndFits(string name) => LookAtAsync(name);
}

internal static class Findings
{
    public static async Task AddIfAsync(this List<string> found, Task<string?> finding)
    {
        if (await finding is { } one)
        {
            found.Add(one);
        }
    }
}
