using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Conversation;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>The officers' desk: through the queue by keys, answers with prepared words, and an account sent back.</summary>
public sealed class DeskTests(BrowserSite site) : BrowserTest(site)
{
    private const string Missing = "Skriv i presentationen att kontot är universitetets.";

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Account_SentBack_IsConfirmedOnceMore(string language)
    {
        var request = await Site.Portal.PlaceAsync(RequestState.Verification);
        var officer = await EnterAsync("officer@demo.test", language);
        await officer.OpenAsync($"/requests/{request.Reference}");
        await officer.DecideAsync(RequestVerb.SendBack, request.Reference, Missing);
        await officer.SeesStateAsync(RequestState.Setup);

        var requester = await EnterAsync("requester@demo.test", language);
        await requester.OpenAsync($"/requests/{request.Reference}");
        await requester.SeesAsync(Missing);
        await requester.Field<RequestsText>("Field.HasTwoStepSignIn").CheckAsync();
        await requester.PressMoveAsync(RequestVerb.Confirm);
        await requester.IsToldAsync<RequestsText>("Done.Confirm");

        await officer.OpenAsync($"/requests/{request.Reference}");
        await officer.DecideAsync(RequestVerb.Verify, request.Reference);
        await officer.SeesStateAsync(RequestState.Completed);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Keys_LeadThroughTheQueueAndOpenARequest(string language)
    {
        var officer = await EnterAsync("officer@demo.test", language);
        await officer.OpenAsync("/approvals?view=all");
        var rows = officer.Main.Locator("[data-desk] h2 a");
        await rows.First.FocusAsync();

        await officer.Page.Keyboard.PressAsync("j");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await officer.Page.Keyboard.PressAsync("x");
        await Expect(officer.Main.Locator("[data-desk] li input[type=checkbox]:checked")).ToHaveCountAsync(1);
        await officer.Page.Keyboard.PressAsync("k");
        await Expect(rows.First).ToBeFocusedAsync();
        await officer.Page.Keyboard.PressAsync("?");
        await Expect(officer.Main.Locator("[data-keys]")).ToHaveAttributeAsync("open", "");
        var name = await rows.First.InnerTextAsync();
        await rows.First.FocusAsync();
        await officer.Page.Keyboard.PressAsync("o");

        await Expect(officer.Heading).ToHaveTextAsync(name);
    }

    [Fact]
    public async Task Keys_WriteLettersWhereSomebodyTypes()
    {
        var officer = await EnterAsync("officer@demo.test", "sv");
        await officer.OpenAsync("/approvals?view=all");
        var search = officer.Field<ApprovalsText>("Search");

        await search.PressSequentiallyAsync("jkox");

        await Expect(search).ToHaveValueAsync("jkox");
        await Expect(search).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task HalfADecision_IsStillThereWhenAnotherFormWasSent_UntilItIsMade(string language)
    {
        const string Note = "Ring kursen på tisdag.";
        var request = await Site.Portal.PlaceAsync(RequestState.Review);
        var officer = await EnterAsync("officer@demo.test", language);
        await officer.OpenAsync($"/requests/{request.Reference}");
        var told = officer.Words.Of<RequestsText>("Details.Unsent", officer.Words.Of<RequestsText>("Move.Reject"));
        await officer.FieldIn<RequestsText>(await officer.OpenMoveAsync(RequestVerb.Reject), "Move.Reject.Text").FillAsync("Halva beslutet");

        await officer.PressAsync<ApprovalsText>("Assign.Take");
        await officer.SeesAsync(told);
        await officer.Main.Locator("summary", new() { HasText = officer.Words.Of<ConversationText>("Note.Heading") }).ClickAsync();
        await officer.FillAsync<ConversationText>("Note.Text", Note);
        await officer.PressAsync<ConversationText>("Note.Send");
        await Expect(officer.Main.Locator(".message")).ToContainTextAsync(Note);
        await Expect(officer.Main.Locator("[name='Note.Text']")).ToHaveValueAsync("");
        await officer.UseNavigationAsync("Approvals");
        await officer.OpenAsync($"/requests/{request.Reference}");

        var field = officer.FieldIn<RequestsText>(officer.Move(RequestVerb.Reject), "Move.Reject.Text");
        await Expect(field).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("Halva beslutet");
        await officer.PressMoveAsync(RequestVerb.Reject);
        await officer.IsToldAsync<RequestsText>("Done.Reject", request.Reference);
        Assert.Equal(0, await KeptInTheBrowserAsync(officer));
    }

    [Fact]
    public async Task HalfADecision_IsForgottenAtSignOut()
    {
        var request = await Site.Portal.PlaceAsync(RequestState.Review);
        var officer = await OpenAsync("sv");
        await officer.OpenSignInAsync();
        await officer.SignInByPasswordAsync("officer2@demo.test");
        await officer.OpenAsync($"/requests/{request.Reference}");
        await officer.FieldIn<RequestsText>(await officer.OpenMoveAsync(RequestVerb.Reject), "Move.Reject.Text").FillAsync("Halva beslutet");
        await officer.OpenAsync("/approvals");
        Assert.Equal(1, await KeptInTheBrowserAsync(officer));
        await officer.OpenAsync($"/requests/{request.Reference}");

        await officer.SignOutAsync();

        await officer.SeesHeadingAsync<AccountText>("SignIn.Title");
        Assert.Equal(0, await KeptInTheBrowserAsync(officer));
    }

    [Theory]
    [InlineData("sv", true)]
    [InlineData("en", false)]
    public async Task PreparedWords_AreEditedBeforeTheyAreSent(string language, bool hasScript)
    {
        var request = await Site.Portal.PlaceAsync(RequestState.Review);
        var officer = await OpenAsync(language, new() { Cookies = await Site.SignedInAsync("officer@demo.test", language), HasScript = hasScript });
        await officer.OpenAsync($"/requests/{request.Reference}");
        var move = await officer.OpenMoveAsync(RequestVerb.Reject);

        await move.Locator(".reasons a").First.ClickAsync();
        var field = officer.FieldIn<RequestsText>(officer.Move(RequestVerb.Reject), "Move.Reject.Text");
        await Expect(field).Not.ToBeEmptyAsync();
        var prepared = await field.InputValueAsync();
        await field.FillAsync($"{prepared}\n\nVälkommen åter.");
        await officer.PressMoveAsync(RequestVerb.Reject);

        await officer.IsToldAsync<RequestsText>("Done.Reject", request.Reference);
        await officer.SeesAsync("Välkommen åter.");
        await Expect(officer.Main.GetByRole(AriaRole.Region, new() { Name = officer.Words.Of<RequestsText>("Details.Course"), Exact = true }))
            .ToContainTextAsync(prepared.Split('\n')[0]);
    }

    private static Task<int> KeptInTheBrowserAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>("sessionStorage.length");
}
