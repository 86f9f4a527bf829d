using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.GuidelineWriting;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Texts that try to run something, shown by a real browser under the portal's own content policy.</summary>
public sealed class HostileGuidelineTests(BrowserSite site) : BrowserTest(site)
{
    /// <summary>Puts a text in the editor's field and what the portal makes of it in the page, as the script that shows it while somebody writes does.</summary>
    private const string ShowOne = """
        async text => {
          const body = new FormData(document.getElementById("step"));
          body.delete("Image");
          body.set("BodySv", text);
          body.set("TitleSv", text.slice(0, 200));
          body.set("SummaryEn", text.slice(0, 300));
          const answer = await fetch("/guidelines/preview", { method: "POST", body: new URLSearchParams(body) });
          const place = document.querySelector("#preview > div");
          place.innerHTML = await answer.text();
          for (const element of place.querySelectorAll("*")) {
            for (const name of ["pointerenter", "pointerover", "mouseover", "focus", "toggle", "animationstart", "load", "error"]) {
              element.dispatchEvent(new Event(name));
            }
          }
          const odd = [...place.querySelectorAll("[href]")].filter(link => ![":", "http:", "https:", "mailto:"].includes(link.protocol)).map(link => link.outerHTML);
          return { status: answer.status, odd, isAlive: place.querySelectorAll("section").length === 2 };
        }
        """;

    [Fact]
    public async Task Texts_ThatWouldRunSomething_RunNothing()
    {
        var officer = await EnterAsync("officer@demo.test", "sv");
        var slug = await Site.Portal.WithDatabaseAsync(async db => (await db.AddGuidelineAsync((await Scene.LoadAsync(db)).Officer, GuidelineStage.InDraft)).Slug);
        var dialogs = 0;
        officer.Page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        // Pictures of the portal's own that are named and not there.
        await officer.Page.RouteAsync("**/guidelines/images/**", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "<svg xmlns='http://www.w3.org/2000/svg'/>" }));
        await officer.OpenAsync($"/guidelines/{slug}/write");

        // A form with this character is refused whole, before anybody reads it.
        var vectors = HostileMarkdown.Vectors.Where(vector => !vector.Contains('\0')).ToList();
        foreach (var vector in vectors)
        {
            var shown = await officer.Page.EvaluateAsync<Shown>(ShowOne, vector);
            Assert.True(shown is { Status: 200, IsAlive: true, Odd.Length: 0 }, $"{vector}\n{shown.Status} {string.Join('\n', shown.Odd)}");
        }
        await officer.FillAsync<GuidelineWritingText>("Field.BodySv", string.Join("\n\n", vectors));
        await officer.PressAsync<GuidelineWritingText>("ToPreview");
        await Expect(officer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#preview$"));

        Assert.True(await officer.Page.EvaluateAsync<bool>("window.pwned === undefined"));
        Assert.Equal(0, dialogs);
        await Expect(officer.Main.Locator("#preview article[lang=sv]")).ToBeVisibleAsync();
    }

    /// <summary>Or the silence about all the others would mean nothing.</summary>
    [Fact]
    public async Task Texts_OnAPageWithoutThePortalsCare_DoRun()
    {
        var visitor = await OpenAsync("sv");

        await visitor.Page.SetContentAsync("<img src='data:,' onerror='window.pwned=1'>");

        await Expect(visitor.Page.Locator("img")).ToHaveCountAsync(1);
        await visitor.Page.WaitForFunctionAsync("window.pwned === 1");
    }

    private sealed record Shown
    {
        public int Status { get; init; }

        public string[] Odd { get; init; } = [];

        public bool IsAlive { get; init; }
    }
}
