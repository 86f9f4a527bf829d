using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Errors;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>What somebody writes is kept without a button, and nothing is lost when contact is.</summary>
public sealed partial class AutosaveTests(BrowserSite site) : BrowserTest(site)
{
    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Writing_IsKeptWithoutAButton_AndIsThereAfterAReload(string language)
    {
        var requester = await EnterAsync("requester@demo.test", language);
        await requester.OpenAsync("/requests/new/new-account");

        await requester.FillAsync<RequestsText>("Field.Need", "Skrivet utan att spara.");
        await Expect(Kept(requester)).ToHaveTextAsync(Time());
        await requester.FillAsync<RequestsText>("Field.Aim", "Och en sak till.");
        await Expect(requester.Page).ToHaveURLAsync(new Regex("/requests/drafts/[^/]+/need$"));
        await requester.Page.RunAndWaitForResponseAsync(() => Task.CompletedTask, response => response.Request.Method == "POST");
        await requester.Page.ReloadAsync();

        await Expect(requester.Field<RequestsText>("Field.Need")).ToHaveValueAsync("Skrivet utan att spara.");
        await Expect(requester.Field<RequestsText>("Field.Aim")).ToHaveValueAsync("Och en sak till.");
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesHeadingAsync<RequestsText>("Part.account");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task LostContact_IsToldAndWhatWasWrittenIsKeptWhenItIsBack(string language)
    {
        var requester = await OpenAsync(language, new() { Cookies = await Site.SignedInAsync("requester@demo.test", language), LosesContact = true });
        await requester.OpenAsync("/requests/new/advice");
        await requester.FillAsync<RequestsText>("Field.Subject", "Före avbrottet");
        await Expect(Kept(requester)).ToHaveTextAsync(Time());

        await requester.Page.Context.SetOfflineAsync(true);
        await requester.FillAsync<RequestsText>("Field.Question", "Skrivet utan kontakt.");
        await Expect(Kept(requester)).ToHaveTextAsync(requester.Words.Of<DraftsText>("Kept.Lost"));
        await Expect(requester.Field<RequestsText>("Field.Question")).ToHaveValueAsync("Skrivet utan kontakt.");
        await requester.Page.Context.SetOfflineAsync(false);
        await Expect(Kept(requester)).ToHaveTextAsync(Time());
        await requester.Page.ReloadAsync();

        await Expect(requester.Field<RequestsText>("Field.Question")).ToHaveValueAsync("Skrivet utan kontakt.");
    }

    [Fact]
    public async Task Button_PressedWhileAStepIsBeingKept_IsNotTakenForAnotherTab()
    {
        var requester = await EnterAsync("requester@demo.test", "sv");
        await requester.OpenAsync("/requests/new/new-account");
        await requester.Page.RouteAsync("**/requests/new/new-account", HoldAsync);
        await requester.FillAsync<RequestsText>("Field.Need", "Skrivet först.");
        await requester.Page.RunAndWaitForRequestAsync(() => Task.CompletedTask, request => request.Method == "POST");

        await requester.FillAsync<RequestsText>("Field.Need", "Skrivet medan det sparades.");
        await requester.PressAsync<DraftsText>("Step.Next");

        await requester.SeesHeadingAsync<RequestsText>("Part.account");
        await requester.GoToStepAsync("need");
        await Expect(requester.Field<RequestsText>("Field.Need")).ToHaveValueAsync("Skrivet medan det sparades.");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task EndedSignIn_IsToldAndWhatWasWrittenIsSentWhenSignedInAgain(string language)
    {
        var requester = await OpenAsync(language, new() { LosesContact = true });
        await requester.OpenSignInAsync();
        await requester.SignInByPasswordAsync("requester@demo.test");
        await requester.OpenAsync("/requests/new/new-account");
        await requester.FillAsync<RequestsText>("Field.Need", "Medan jag var inloggad.");
        await Expect(Kept(requester)).ToHaveTextAsync(Time());

        await requester.Page.Context.ClearCookiesAsync(new() { NameRegex = new("signin") });
        await requester.FillAsync<RequestsText>("Field.Need", "När inloggningen hade gått ut.");
        await Expect(Kept(requester)).ToHaveTextAsync(requester.Words.Of<DraftsText>("Kept.SignedOut"));
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesHeadingAsync<ErrorsText>("401.Title");
        var other = new Visitor(await requester.Page.Context.NewPageAsync(), requester.Words);
        await other.OpenSignInAsync();
        await other.SignInByPasswordAsync("requester@demo.test");
        await requester.PressAsync<ErrorsText>("SendAgain");

        await requester.SeesHeadingAsync<RequestsText>("Part.account");
        await requester.GoToStepAsync("need");
        await Expect(requester.Field<RequestsText>("Field.Need")).ToHaveValueAsync("När inloggningen hade gått ut.");
    }

    [Theory]
    [InlineData(500, "Kept.Failed")]
    [InlineData(503, "Kept.Failed")]
    [InlineData(429, "Kept.Failed")]
    [InlineData(404, "Kept.Refused")]
    public async Task Refusal_IsToldUntilItIsKept(int status, string told)
    {
        var requester = await OpenAsync("sv", new() { Cookies = await Site.SignedInAsync("requester@demo.test", "sv"), LosesContact = true });
        await requester.OpenAsync("/requests/new/advice");
        await requester.FillAsync<RequestsText>("Field.Subject", "Det första");
        await Expect(Kept(requester)).ToHaveTextAsync(Time());
        await requester.Page.RouteAsync("**/requests/new/advice", route => route.FulfillAsync(new() { Status = status }));

        await requester.FillAsync<RequestsText>("Field.Question", "Det andra.");
        await Expect(Kept(requester)).ToHaveTextAsync(requester.Words.Of<DraftsText>(told));
        await requester.Page.UnrouteAllAsync();
        await requester.FillAsync<RequestsText>("Field.Question", "Det tredje.");

        await Expect(Kept(requester)).ToHaveTextAsync(Time());
    }

    [Fact]
    public async Task KeepingThatHangs_LetsTheButtonGoOnAfterAWhile()
    {
        var requester = await OpenAsync("sv", new() { Cookies = await Site.SignedInAsync("requester@demo.test", "sv"), LosesContact = true });
        await requester.OpenAsync("/requests/new/new-account");
        Assert.InRange(await requester.Page.EvaluateAsync<int>("htmx.config.timeout"), 10_000, 15_000);
        await requester.Page.EvaluateAsync("htmx.config.timeout = 1500");
        await requester.Page.RouteAsync("**/requests/new/new-account", route =>
            route.Request.PostData?.Contains("intent=Keep", StringComparison.Ordinal) == true ? Task.CompletedTask : route.ContinueAsync());

        await requester.FillAsync<RequestsText>("Field.Need", "Skrivet medan portalen inte svarade.");
        await requester.Page.RunAndWaitForRequestAsync(() => Task.CompletedTask, request => request.Method == "POST");
        await requester.PressAsync<DraftsText>("Step.Next");

        await requester.SeesHeadingAsync<RequestsText>("Part.account");
    }

    /// <summary>A slow connection: the portal has kept it, and the browser does not know yet.</summary>
    private static async Task HoldAsync(IRoute route)
    {
        var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
        await Task.Delay(1500);
        await route.FulfillAsync(new() { Response = answer });
    }

    private static ILocator Kept(Visitor visitor) => visitor.Page.Locator("#kept");

    [GeneratedRegex(@"\d\d:\d\d")]
    private static partial Regex Time();
}
