using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Data.Seeding;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Site;

/// <summary>Somebody at a browser, who finds things by their role and the words on them.</summary>
public sealed class Visitor(IPage page, Words words)
{
    private static readonly string[] Administration = ["Links", "Imports", "Audiences", "Reasons", "People", "Organisation", "Platforms", "Policy", "Outbox", "Jobs"];

    public IPage Page => page;

    public Words Words => words;

    public ILocator Main => page.GetByRole(AriaRole.Main);

    public ILocator Heading => Main.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Path and query.</summary>
    public string Address => new Uri(page.Url).PathAndQuery;

    public async Task<int> OpenAsync(string address) =>
        (await page.GotoAsync(address))?.Status ?? throw new InvalidOperationException($"{address} gave no answer.");

    /// <summary>Goes to the sign-in page and takes the language there, as a first-time visitor does.</summary>
    public async Task OpenSignInAsync()
    {
        await OpenAsync("/account/sign-in");
        await UseLanguageAsync();
    }

    /// <summary>Uses the switch that every page has, if the page is in the other language.</summary>
    public async Task UseLanguageAsync()
    {
        if (await page.Locator("html").GetAttributeAsync("lang") != words.Language)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words.Of<SharedText>($"Layout.Language.{words.Language}"), Exact = true }).ClickAsync();
        }
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", words.Language);
    }

    public async Task SignInByPasswordAsync(string email, string password = DemoPeople.Password)
    {
        await TrySignInAsync(email, password);
        await Expect(page).Not.ToHaveURLAsync(new Regex("/account/sign-in"));
    }

    public async Task TrySignInAsync(string email, string password)
    {
        await FillAsync<AccountText>("Field.Email", email);
        await FillAsync<AccountText>("Field.Password", password);
        await PressAsync<AccountText>("SignIn.Submit");
    }

    public ILocator Field<TTexts>(string key) => FieldIn<TTexts>(Main, key);

    public ILocator FieldIn<TTexts>(ILocator part, string key) =>
        part.GetByLabel(Words.StartingWith(words.Of<TTexts>(key))).And(page.Locator("input, select, textarea"));

    public Task FillAsync<TTexts>(string key, string text) => Field<TTexts>(key).FillAsync(text);

    public Task ChooseAsync<TTexts>(string key, string choice) => Field<TTexts>(key).SelectOptionAsync(new SelectOptionValue { Label = choice });

    /// <summary>Chooses by the value behind the words, where these say how many there are as well.</summary>
    public Task ChooseValueAsync<TTexts>(string key, string value) => Field<TTexts>(key).SelectOptionAsync(new SelectOptionValue { Value = value });

    public ILocator Button<TTexts>(string key) =>
        page.GetByRole(AriaRole.Button, new() { Name = words.Of<TTexts>(key), Exact = true });

    public Task PressAsync<TTexts>(string key) => Button<TTexts>(key).ClickAsync();

    public ILocator Link<TTexts>(string key) => Link(words.Of<TTexts>(key));

    public ILocator Link(string text) => page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });

    public Task FollowAsync<TTexts>(string key) => Link<TTexts>(key).ClickAsync();

    /// <summary>The main navigation's links, by text key.</summary>
    public ILocator NavigationLink(string key) => page
        .GetByRole(AriaRole.Navigation, new() { Name = words.Of<SharedText>("Layout.MainNavigation") })
        .GetByRole(AriaRole.Link, new() { NameRegex = Words.StartingWith(words.Of<SharedText>($"Nav.{key}")) });

    /// <summary>What is seldom used stands in a menu of its own.</summary>
    public async Task UseNavigationAsync(string key)
    {
        if (Administration.Contains(key))
        {
            await page.Locator(".main-nav-wide summary").ClickAsync();
        }
        await NavigationLink(key).ClickAsync();
    }

    public Task SeesHeadingAsync<TTexts>(string key, params object[] values) =>
        Expect(Heading).ToHaveTextAsync(words.Of<TTexts>(key, values));

    /// <summary>The message after something has been done.</summary>
    public Task IsToldAsync<TTexts>(string key, params object[] values) =>
        Expect(Main.GetByRole(AriaRole.Status)).ToHaveTextAsync(words.Of<TTexts>(key, values));

    /// <summary>Opens the menu under the reader's own name and leaves.</summary>
    public async Task SignOutAsync()
    {
        await page.Locator("summary").Filter(new() { Has = page.Locator(".site-tools-name") }).ClickAsync();
        await PressAsync<SharedText>("Layout.SignOut");
    }

    public Task SeesAsync(string text) => Expect(Main).ToContainTextAsync(text);

    public Task SeesAsync<TTexts>(string key, params object[] values) => SeesAsync(words.Of<TTexts>(key, values));

    public Task SeesNotAsync(string text) => Expect(Main).Not.ToContainTextAsync(text);
}
