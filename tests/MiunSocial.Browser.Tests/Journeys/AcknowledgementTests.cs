using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.Acknowledgements;
using MiunSocial.Web.Features.Guidelines;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Somebody responsible for a channel is asked, reads and acknowledges; an officer sees who has not.</summary>
public sealed class AcknowledgementTests(BrowserSite site) : BrowserTest(site)
{
    /// <summary>For channels of the requester, and for no account that other journeys ask for.</summary>
    private const string Slug = "facebook";

    private const string Responsible = "requester@demo.test";
    private const string Name = "Rebecka Sökander";

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Responsible_IsAskedReadsAndAcknowledges_ByKeyboard(string language)
    {
        await PublishAndAskAsync();
        var responsible = await EnterAsync(Responsible, language);
        var keyboard = new Keyboard(responsible.Page);
        await responsible.OpenAsync("/notices");
        await keyboard.UseAsync(responsible.Main.GetByRole(AriaRole.Button, new() { NameRegex = Words.Containing(responsible.Words.Of<SharedText>("NoticeKind.GuidelineAcknowledgementAsked")) }).First);
        await responsible.SeesHeadingAsync<AcknowledgementsText>("Mine.Title");

        await keyboard.UseAsync(responsible.Link("Facebook"));
        await keyboard.UseAsync(responsible.Main.GetByRole(AriaRole.Navigation, new() { Name = responsible.Words.Of<GuidelinesText>("Details.Contents") }).GetByRole(AriaRole.Link).Last);
        await responsible.Page.GoBackAsync();
        await responsible.Page.GoBackAsync();
        await keyboard.UseAsync(Box(responsible), "Space");
        await keyboard.UseAsync(responsible.Button<AcknowledgementsText>("Mine.Submit"));

        await responsible.IsToldAsync<AcknowledgementsText>("Done.One", "Facebook");
        await Expect(Box(responsible)).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Responsible_AcknowledgesWithoutScript_AndTheOfficerSeesWhoHasNot(string language)
    {
        await PublishAndAskAsync();
        var officer = await EnterWithoutScriptAsync("officer@demo.test", language);
        await officer.OpenAsync("/guidelines/acknowledgements");
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = "Facebook", Exact = true }).ClickAsync();
        await Expect(Row(officer)).ToBeVisibleAsync();

        var responsible = await EnterWithoutScriptAsync(Responsible, language);
        await responsible.OpenAsync("/");
        await responsible.FollowAsync<AcknowledgementsText>("Waiting.Go");
        await responsible.Link("Facebook").ClickAsync();
        await responsible.Main.Locator("section[aria-labelledby=page-acknowledgement] button").ClickAsync();
        await responsible.IsToldAsync<AcknowledgementsText>("Done.One", "Facebook");

        await officer.OpenAsync(officer.Address);
        await Expect(Row(officer)).ToHaveCountAsync(0);
        await officer.Main.GetByRole(AriaRole.Link, new() { NameRegex = Words.StartingWith(officer.Words.Of<AcknowledgementsText>("View.given")) }).ClickAsync();
        await Expect(Row(officer)).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Reader_SearchesAndAsksAboutWhatIsUnclear(string language)
    {
        var staff = await EnterAsync("staff@demo.test", language);
        await staff.OpenAsync("/guidelines");

        await staff.FillAsync<GuidelinesText>("Index.Words", staff.Words.Choose("upphovsr", "copyri"));
        await Expect(staff.Main.Locator("mark").First).ToBeVisibleAsync();
        await staff.Main.Locator("#results h2 a").First.ClickAsync();
        await staff.Main.Locator(".unclear a").First.ClickAsync();

        await Expect(staff.Field<RequestsText>("Field.Question")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\n> "));
    }

    private static ILocator Box(Visitor visitor) => visitor.Page.Locator($"#version-{Slug}");

    private static ILocator Row(Visitor visitor) => visitor.Main.GetByRole(AriaRole.Heading, new() { Name = Name, Exact = true });

    private async Task<Visitor> EnterWithoutScriptAsync(string email, string language) =>
        await OpenAsync(language, new() { Cookies = await Site.SignedInAsync(email, language), HasScript = false });

    /// <summary>A version that asks anew, whatever has been acknowledged before.</summary>
    private async Task PublishAndAskAsync()
    {
        await Site.Portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            var guideline = await db.Guidelines.Include(one => one.Versions).SingleAsync(one => one.Slug == Slug);
            guideline.Begin(guideline.InForce, scene.Officer, scene.Now);
            guideline.Write(guideline.Open!.Text with { ChangeNote = new("Ny rutin.", "A new routine.") }, scene.Officer, scene.Now);
            await db.SaveChangesAsync();
            guideline.Publish(GuidelineChange.Major, scene.Officer, scene.Now);
            await db.SaveChangesAsync();
        });
        await using var scope = Site.Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AcknowledgementReminding>().AskAsync(TestContext.Current.CancellationToken);
    }
}
