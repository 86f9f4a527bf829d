using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Drafts;
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
