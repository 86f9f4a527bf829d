using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.Guidelines;
using MiunSocial.Web.Features.GuidelineVersions;
using MiunSocial.Web.Features.GuidelineWriting;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>An officer writes a guideline, sees how it reads, publishes it, changes it, compares and takes the old text back.</summary>
public sealed class GuidelineTests(BrowserSite site) : BrowserTest(site)
{
    private const string First = "Svara inom två dagar på alla frågor.";
    private const string Second = "Svara inom en dag på alla frågor.";

    [Theory]
    [InlineData("sv", true)]
    [InlineData("en", true)]
    [InlineData("sv", false)]
    [InlineData("en", false)]
    public async Task Guideline_IsWrittenPublishedChangedComparedAndTakenBack(string language, bool hasScript)
    {
        var officer = await OpenAsync(language, new() { Cookies = await Site.SignedInAsync("officer@demo.test", language), HasScript = hasScript });
        await DoAllAsync(officer, new MouseHands());
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Guideline_IsWrittenByTheKeyboardAlone(string language)
    {
        var officer = await EnterAsync("officer@demo.test", language);
        await DoAllAsync(officer, new KeyboardHands(new(officer.Page)));
    }

    [Fact]
    public async Task Toolbar_AndKeys_SetMarksWhereTheCaretIs()
    {
        var officer = await EnterAsync("officer@demo.test", "sv");
        await officer.OpenAsync($"/guidelines/{await DraftAsync()}/write");
        var body = officer.Field<GuidelineWritingText>("Field.BodySv");
        await body.FillAsync("viktigt");
        await body.SelectTextAsync();
        await officer.Page.Keyboard.PressAsync("Control+b");
        await Expect(body).ToHaveValueAsync("**viktigt**");
        await officer.Page.Keyboard.PressAsync("Control+b");
        await Expect(body).ToHaveValueAsync("viktigt");
        await body.FillAsync("");
        await officer.Page.Keyboard.PressAsync("Control+k");
        await Expect(body).ToHaveValueAsync("[…](https://)");
        await body.FillAsync("viktigt");

        var toolbar = officer.Main.GetByRole(AriaRole.Toolbar, new() { Name = officer.Words.Of<GuidelineWritingText>("Toolbar.Sv") });
        await toolbar.GetByRole(AriaRole.Button).First.FocusAsync();
        await officer.Page.Keyboard.PressAsync("ArrowRight");
        await officer.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(toolbar.GetByRole(AriaRole.Button, new() { Name = officer.Words.Of<GuidelineWritingText>("Mark.heading"), Exact = true })).ToBeFocusedAsync();
        await officer.Page.Keyboard.PressAsync("Enter");

        await Expect(body).ToHaveValueAsync("## viktigt");
        await Expect(officer.Main.Locator("#preview article[lang=sv] h2").Filter(new() { HasText = "viktigt" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Writing_IsKeptAndShownWithoutAButton()
    {
        var officer = await EnterAsync("officer@demo.test", "sv");
        await officer.OpenAsync($"/guidelines/{await DraftAsync()}/write");

        await officer.FillAsync<GuidelineWritingText>("Field.BodyEn", "Kept *by itself*.");
        await Expect(officer.Main.Locator("#preview article[lang=en] em")).ToHaveTextAsync("by itself");
        await Expect(officer.Page.Locator("#kept")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"\d\d:\d\d"));
        await officer.Page.ReloadAsync();

        await Expect(officer.Field<GuidelineWritingText>("Field.BodyEn")).ToHaveValueAsync("Kept *by itself*.");
    }

    private static async Task DoAllAsync(Visitor officer, IHands hands)
    {
        var title = $"Prov {Guid.NewGuid():N}";
        await officer.OpenAsync("/guidelines");
        await hands.PressAsync(officer.Link<GuidelinesText>("Index.Manage"));
        await hands.PressAsync(officer.Link<GuidelineWritingText>("New.Title"));
        await hands.FillAsync(officer.Field<GuidelineWritingText>("Field.TitleSv"), title);
        await hands.ChooseAsync(officer.Field<GuidelineWritingText>("Field.AppliesTo"), "Flickr");
        await hands.PressAsync(officer.Button<GuidelineWritingText>("New.Submit"));

        await hands.FillAsync(officer.Field<GuidelineWritingText>("Field.TitleEn"), title);
        await WriteAsync(officer, hands, First);
        await hands.PressAsync(officer.Button<GuidelineWritingText>("ToPreview"));
        await Expect(officer.Main.Locator("#preview article[lang=en]")).ToContainTextAsync(First);
        await PublishAsync(officer, hands, GuidelineChange.Major);
        await Expect(officer.Heading).ToHaveTextAsync(title);

        await hands.PressAsync(officer.Link("1.0"));
        await hands.PressAsync(officer.Button<GuidelineVersionsText>("Begin"));
        await WriteAsync(officer, hands, Second);
        await PublishAsync(officer, hands, GuidelineChange.Minor);
        await hands.PressAsync(officer.Link("1.1"));
        await hands.PressAsync(officer.Link<GuidelineVersionsText>("Compare.Link"));
        await Expect(officer.Main.Locator("ins").First).ToContainTextAsync("en");
        await Expect(officer.Main.Locator("del").First).ToContainTextAsync("två");

        await hands.PressAsync(officer.Link<GuidelineVersionsText>("ToVersions"));
        await hands.PressAsync(officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.StartingWith(officer.Words.Of<GuidelineVersionsText>("Restore")) }));
        await Expect(officer.Field<GuidelineWritingText>("Field.BodySv")).ToHaveValueAsync(First);
    }

    private static async Task WriteAsync(Visitor officer, IHands hands, string body)
    {
        foreach (var language in new[] { "Sv", "En" })
        {
            await hands.FillAsync(officer.Field<GuidelineWritingText>($"Field.Summary{language}"), "Om att svara.");
            await hands.FillAsync(officer.Field<GuidelineWritingText>($"Field.Body{language}"), body);
            await hands.FillAsync(officer.Field<GuidelineWritingText>($"Field.ChangeNote{language}"), "Tiden.");
        }
    }

    private static async Task PublishAsync(Visitor officer, IHands hands, GuidelineChange change)
    {
        await hands.PressAsync(officer.Button<GuidelineWritingText>("ToPublish"));
        await officer.SeesHeadingAsync<GuidelineWritingText>("Publish.Heading");
        await hands.TickAsync(officer.Main.Locator($"#Change-{change.ToString().ToLowerInvariant()}"));
        await hands.TickAsync(officer.Main.Locator("#When-now"));
        await hands.PressAsync(officer.Button<GuidelineWritingText>("Publish.Submit"));
    }

    private Task<string> DraftAsync() => Site.Portal.WithDatabaseAsync(async db =>
        (await db.AddGuidelineAsync((await Scene.LoadAsync(db)).Officer, GuidelineStage.InDraft)).Slug);
}
