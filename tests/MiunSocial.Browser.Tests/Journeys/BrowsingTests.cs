using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Contact;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Guidelines;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

public sealed class BrowsingTests(BrowserSite site) : BrowserTest(site)
{
    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Channel_IsFoundByFilterAndByWords(string language)
    {
        var staff = await EnterAsync("staff@demo.test", language);
        await staff.OpenAsync("/");
        await staff.UseNavigationAsync("Channels");

        await staff.ChooseValueAsync<ChannelsText>("Filter.platform", "linkedin");
        await staff.PressAsync<ChannelsText>("Filter.Show");
        await Expect(staff.Main.Locator(".card-channel, .card-hub").First).ToBeVisibleAsync();
        await Expect(staff.Field<ChannelsText>("Filter.platform").Locator("option:checked")).ToContainTextAsync("LinkedIn");
        await staff.FollowAsync<ChannelsText>("Filter.Clear");
        await staff.FillAsync<ChannelsText>("Filter.q", "biblioteket");
        await staff.PressAsync<ChannelsText>("Filter.Show");

        await staff.Main.Locator(".card-channel").GetByRole(AriaRole.Link).First.ClickAsync();
        await staff.SeesStateAsync(ChannelStatus.Active);
        await Expect(staff.Main.GetByRole(AriaRole.Heading, new() { Name = staff.Words.Of<ChannelsText>("Details.Guidelines") })).ToBeVisibleAsync();
        await Expect(staff.NavigationLink("Channels")).ToHaveAttributeAsync("aria-current", "page");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task SearchWithoutHits_SaysWhatToDo(string language)
    {
        var staff = await EnterAsync("staff@demo.test", language);
        await staff.OpenAsync("/channels");

        await staff.FillAsync<ChannelsText>("Filter.q", "<b>finns inte</b>");
        await staff.PressAsync<ChannelsText>("Filter.Show");

        await staff.SeesAsync<ChannelsText>("Index.Empty");
        await Expect(staff.Field<ChannelsText>("Filter.q")).ToHaveValueAsync("<b>finns inte</b>");
        await staff.FollowAsync<ChannelsText>("Index.ShowAll");
        await Expect(staff.Main.Locator(".card-channel").First).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Kind_LeadsToARequestForIt(string language)
    {
        var staff = await EnterAsync("staff@demo.test", language);
        await staff.OpenAsync("/channels");
        await staff.FollowAsync<ChannelsText>("Index.Kinds");
        await staff.SeesHeadingAsync<ChannelsText>("Kinds.Title");

        var kind = staff.Words.Choose("Övriga Instagramkonton", "Other Instagram accounts");
        var card = staff.Main.GetByRole(AriaRole.Article, new() { Name = kind });
        await card.GetByRole(AriaRole.Link, new() { Name = staff.Words.Of<ChannelsText>("Kinds.Ask") }).ClickAsync();

        await staff.SeesHeadingAsync<RequestsText>("Part.need");
        await staff.PressAsync<DraftsText>("Step.Next");
        await staff.SeesHeadingAsync<RequestsText>("Part.account");
        await Expect(staff.Field<RequestsText>("Field.KindId").Locator("option:checked")).ToHaveTextAsync(kind);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Guideline_IsReadFromItsTableOfContents(string language)
    {
        var student = await EnterAsync("student@demo.test", language);
        await student.OpenAsync("/");
        await student.UseNavigationAsync("Guidelines");
        await student.Main.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First.ClickAsync();

        var contents = student.Main.GetByRole(AriaRole.Navigation, new() { Name = student.Words.Of<GuidelinesText>("Details.Contents") });
        var entry = contents.GetByRole(AriaRole.Link).Last;
        var chapter = await entry.InnerTextAsync();
        await entry.ClickAsync();

        await Expect(student.Page).ToHaveURLAsync(new Regex("#"));
        await Expect(student.Main.GetByRole(AriaRole.Heading, new() { Name = chapter, Exact = true })).ToBeInViewportAsync();
        await student.UseNavigationAsync("Contact");
        await student.SeesHeadingAsync<ContactText>("Title");
        await student.SeesAsync<ContactText>("Who");
    }

    [Fact]
    public async Task Language_IsKeptFromPageToPageAndAcrossSignIn()
    {
        var visitor = await OpenAsync("en");
        await visitor.OpenSignInAsync();
        await visitor.SignInByPasswordAsync("staff@demo.test");
        await visitor.UseNavigationAsync("Channels");
        await visitor.SeesHeadingAsync<ChannelsText>("Index.Title");
        await visitor.OpenAsync("/channels?platform=linkedin");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Svenska", Exact = true }).ClickAsync();

        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "sv");
        Assert.Equal("/channels?platform=linkedin", visitor.Address);
        await visitor.OpenAsync("/nothing-here");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "sv");
    }

    [Fact]
    public async Task Theme_IsKept()
    {
        var visitor = await EnterAsync("staff@demo.test", "en");
        await visitor.OpenAsync("/channels");
        var light = await BackgroundAsync(visitor);

        await visitor.Page.Locator("summary").Filter(new() { HasTextString = visitor.Words.Of<SharedText>("Layout.Theme") }).ClickAsync();
        await visitor.PressAsync<SharedText>("Layout.Theme.dark");

        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.StartsWith("/channels", visitor.Address, StringComparison.Ordinal);
        await visitor.OpenAsync("/guidelines");
        Assert.NotEqual(light, await BackgroundAsync(visitor));
    }

    private static Task<string> BackgroundAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
