using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Everything works without a mouse, and the focus is seen at every step.</summary>
public sealed class KeyboardTests(BrowserSite site) : BrowserTest(site)
{
    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Keyboard_SignsInSkipsToTheContentAndUsesTheNavigation(string language)
    {
        var visitor = await OpenAsync(language);
        var keyboard = new Keyboard(visitor.Page);
        await visitor.OpenSignInAsync();

        await keyboard.FillAsync(visitor.Field<AccountText>("Field.Email"), "requester@demo.test");
        await keyboard.FillAsync(visitor.Field<AccountText>("Field.Password"), "Demo-2026!");
        await keyboard.PressAsync("Enter");
        await Expect(visitor.NavigationLink("Requests")).ToBeVisibleAsync();

        await keyboard.UseAsync(visitor.Link<SharedText>("Layout.Skip"));
        await Expect(visitor.Main).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        Assert.True(await visitor.Main.EvaluateAsync<bool>("main => main.contains(document.activeElement)"));
        await visitor.OpenAsync("/");
        await keyboard.UseAsync(visitor.NavigationLink("Requests"));
        await visitor.SeesHeadingAsync<RequestsText>("Index.Title");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Keyboard_WritesAndSubmitsARequest(string language)
    {
        var asking = Asking.New();
        var requester = await EnterAsync("requester@demo.test", language);
        var keyboard = new Keyboard(requester.Page);
        await requester.OpenAsync("/requests");
        await keyboard.UseAsync(requester.Link<RequestsText>("Index.New"));
        await keyboard.UseAsync(requester.Link<SharedText>("RequestType.NewAccount"));

        foreach (var step in Asking.Steps)
        {
            await WriteAsync(keyboard, requester, asking, step);
        }
        await keyboard.UseAsync(requester.Button<RequestsText>("Form.Submit"));
        await Expect(requester.Main.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await keyboard.UseAsync(requester.Field<RequestsText>("Field.HasReadGuidelines"), "Space");
        await keyboard.UseAsync(requester.Button<RequestsText>("Form.Submit"));

        await requester.ReferenceAsync();
        await requester.SeesStateAsync(RequestState.Endorsement);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Keyboard_DecidesARequest(string language)
    {
        var request = await Site.Portal.PlaceAsync(RequestState.Review);
        var officer = await EnterAsync("officer@demo.test", language);
        var keyboard = new Keyboard(officer.Page);
        await officer.OpenAsync("/approvals");

        await keyboard.FillAsync(officer.Field<ApprovalsText>("Search"), request.Name);
        await keyboard.PressAsync("Enter");
        await keyboard.UseAsync(officer.Link(request.Name));
        await Expect(officer.Heading).ToHaveTextAsync(request.Name);
        var move = officer.Move(RequestVerb.Return);
        if (await move.GetAttributeAsync("open") is null)
        {
            await keyboard.UseAsync(move.Locator("summary"), "Space");
        }
        await keyboard.FillAsync(officer.FieldIn<RequestsText>(move, "Move.Return.Text"), "Berätta mer om målgruppen.");
        await keyboard.UseAsync(move.GetByRole(AriaRole.Button));

        await officer.IsToldAsync<RequestsText>("Done.Return", request.Reference);
    }

    [Theory]
    [InlineData("requester@demo.test", "/")]
    [InlineData("requester@demo.test", "/requests/new")]
    [InlineData("requester@demo.test", "/requests/new/new-account")]
    [InlineData("requester@demo.test", "/requests/new/close")]
    [InlineData("officer@demo.test", "/approvals")]
    [InlineData("officer@demo.test", "/channels")]
    [InlineData("officer@demo.test", "/guidelines/general-principles")]
    [InlineData("admin@demo.test", "/people")]
    [InlineData("admin@demo.test", "/design")]
    public async Task Tab_ComesByEverythingAndOutAgain(string email, string address)
    {
        var visitor = await EnterAsync(email, "sv");
        await visitor.OpenAsync(address);

        await new Keyboard(visitor.Page).WalkThroughAsync();
    }

    /// <summary>Whoever uses Tab comes by each field once, in the order of the page.</summary>
    private static async Task WriteAsync(Keyboard keyboard, Visitor requester, Asking asking, string step)
    {
        await requester.SeesHeadingAsync<RequestsText>($"Part.{step}");
        var choices = Asking.ChoicesOf(step, requester.Words).ToDictionary(one => one.Field, one => one.Choice);
        var texts = asking.TextsOf(step).ToDictionary(one => one.Field, one => one.Text);
        foreach (var field in FieldsInOrder.Where(field => choices.ContainsKey(field) || texts.ContainsKey(field)))
        {
            var control = requester.Field<RequestsText>($"Field.{field}");
            await (choices.TryGetValue(field, out var choice)
                ? keyboard.ChooseAsync(control, choice)
                : keyboard.FillAsync(control, texts[field]));
        }
        await keyboard.UseAsync(requester.Button<DraftsText>("Step.Next"));
    }

    private static IEnumerable<string> FieldsInOrder =>
    [
        "Need", "Reach", "PrioritisedAudienceId", "Aim", "WhyNotExisting", "KindId", "WishedName", "WishedHandle",
        "Administrator1Name", "Administrator1Email", "Administrator2Name", "Administrator2Email", "StandInName", "StandInEmail",
        "FunctionMailbox", "Content", "Frequency", "SamplePost", "TimeSetAside", "WatchRoutine", "Archiving", "ClosingPlan", "SuccessMeasure",
    ];
}
