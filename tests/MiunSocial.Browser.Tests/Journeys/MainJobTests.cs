using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Home;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>The portal's main job from end to end: a department asks, its head endorses, an officer decides, the channel is in the registry.</summary>
public sealed class MainJobTests(BrowserSite site) : BrowserTest(site)
{
    private const string Question = "Vilka tittar på kontot när kursen inte ges?";
    private const string ElsewhereAddress = "https://www.facebook.com/exempel.faltkursen";
    private const string Conditions = "Skriv i presentationen att kontot är universitetets.";

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Account_IsAskedForDecidedAndPutIntoUse(string language)
    {
        var asking = Asking.New();
        var requester = await EnterAsync("requester@demo.test", language);
        var head = await EnterAsync("head@demo.test", language);
        var officer = await EnterAsync("officer@demo.test", language);

        var reference = await AsksAsync(requester, asking);
        await head.OpenFromQueueAsync(asking.Name);
        await head.DecideAsync(RequestVerb.Endorse, reference, "Vi har tid för det.");
        await ReturnsAsync(officer, asking, reference);
        await CompletesAsync(requester, asking, reference);
        await officer.OpenFromQueueAsync(asking.Name);
        await officer.FillAsync<RequestsText>("Move.Approve.Conditions", Conditions);
        await officer.DecideAsync(RequestVerb.Approve, reference, "Gärna.");
        await ConfirmsAsync(requester, asking, reference);
        await VerifiesAsync(officer, asking, reference);

        await SeesEverythingAsync(requester, asking, reference);
        await SeesActiveChannelAsync(requester, asking);
    }

    private static async Task<string> AsksAsync(Visitor requester, Asking asking)
    {
        await requester.GoToNewRequestAsync();
        await requester.WriteAsync(asking);
        await requester.GoToStepAsync("people");
        await requester.FillAsync<RequestsText>("Field.FunctionMailbox", "not an address");
        await requester.PressAsync<DraftsText>("Step.Close");
        await requester.IsToldAsync<RequestsText>("Done.Saved");
        await requester.Link(asking.Name).ClickAsync();
        await requester.GoToStepAsync("check");
        await IsLedToMistakeAsync(requester, asking);

        await requester.ReadsGuidelinesAsync();
        var reference = await requester.SubmitAsync();
        await requester.IsToldAsync<RequestsText>("Done.Submit", reference);
        await requester.SeesStateAsync(RequestState.Endorsement);
        return reference;
    }

    /// <summary>What is missing stands first on the last page, and leads to its field in its step.</summary>
    private static async Task IsLedToMistakeAsync(Visitor requester, Asking asking)
    {
        var words = requester.Words;
        await requester.PressAsync<RequestsText>("Form.Submit");
        await Expect(requester.Main.GetByRole(AriaRole.Alert).First).ToContainTextAsync(words.Of<SharedText>("Problem.GuidelinesNotRead"));
        var missing = requester.Main.Locator("section").Filter(new() { HasText = words.Of<DraftsText>("Check.Missing") }).First;
        await missing.GetByRole(AriaRole.Link, new() { Name = words.Of<RequestsText>("Field.FunctionMailbox") }).ClickAsync();
        await Expect(requester.Field<RequestsText>("Field.FunctionMailbox")).ToHaveValueAsync("not an address");
        Assert.EndsWith("/people#FunctionMailbox", requester.Page.Url, StringComparison.Ordinal);
        await requester.FillAsync<RequestsText>("Field.FunctionMailbox", "faltkursen@demo.test");
        await requester.PressAsync<DraftsText>("Step.Back");
        foreach (var step in Asking.Steps.SkipWhile(step => step != "account"))
        {
            await requester.SeesWhatWasWrittenAsync(asking, step);
            await requester.PressAsync<DraftsText>("Step.Next");
        }
    }

    private static async Task ReturnsAsync(Visitor officer, Asking asking, string reference)
    {
        await officer.OpenFromQueueAsync(asking.Name);
        var similar = officer.Main.GetByRole(AriaRole.Region, new() { Name = officer.Words.Of<ApprovalsText>("Similar.Title") });
        await Expect(similar.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await officer.SeesAsync(Asking.Aim);
        await officer.DecideAsync(RequestVerb.Return, reference, Question);
        await officer.SeesStateAsync(RequestState.Completion);
    }

    private static async Task CompletesAsync(Visitor requester, Asking asking, string reference)
    {
        await requester.OpenAsync("/");
        await requester.SeesAsync<HomeText>("Waiting");
        await requester.UseNavigationAsync("Requests");
        await requester.Link(asking.Name).ClickAsync();
        await requester.FollowAsync<RequestsText>("Move.Resubmit");
        await requester.SeesAsync(Question);
        await requester.GoToStepAsync("plan");
        await requester.SeesAsync(Question);
        await requester.SeesWhatWasWrittenAsync(asking, "plan");
        await requester.FillAsync<RequestsText>("Field.WatchRoutine", "Någon av oss, varje vardag hela året.");
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesAsync("Någon av oss, varje vardag hela året.");
        await requester.FillAsync<RequestsText>("Field.Answer", "Nu står det vem.");
        await requester.PressAsync<RequestsText>("Form.Resubmit");
        await requester.IsToldAsync<RequestsText>("Done.Resubmit", reference);
    }

    private static async Task ConfirmsAsync(Visitor requester, Asking asking, string reference)
    {
        await requester.OpenAsync($"/requests/{reference}");
        await requester.FillAsync<RequestsText>("Field.Address", ElsewhereAddress);
        await requester.Field<RequestsText>("Field.HasTwoStepSignIn").CheckAsync();
        await requester.PressMoveAsync(RequestVerb.Confirm);
        var address = requester.Field<RequestsText>("Field.Address");
        await Expect(address).ToHaveAccessibleDescriptionAsync(Words.Containing(requester.Words.Of<SharedText>("Problem.OtherPlatform")));
        await Expect(address).ToHaveValueAsync(ElsewhereAddress);
        await Expect(requester.Field<RequestsText>("Field.HasTwoStepSignIn")).ToBeCheckedAsync();
        await requester.Move(RequestVerb.Confirm).GetByRole(AriaRole.Checkbox, new() { Name = Conditions }).CheckAsync();
        await address.FillAsync($"https://www.instagram.com/{asking.Handle}");
        await requester.PressMoveAsync(RequestVerb.Confirm);
        await requester.IsToldAsync<RequestsText>("Done.Confirm");
    }

    private static async Task VerifiesAsync(Visitor officer, Asking asking, string reference)
    {
        await officer.OpenAsync("/approvals?view=verify");
        await officer.Link(asking.Name).ClickAsync();
        await Expect(officer.Move(RequestVerb.Verify)).ToContainTextAsync($"instagram.com/{asking.Handle}");
        await officer.DecideAsync(RequestVerb.Verify, reference);
        await officer.SeesStateAsync(RequestState.Completed);
    }

    private static async Task SeesEverythingAsync(Visitor requester, Asking asking, string reference)
    {
        await requester.OpenAsync($"/requests/{reference}");
        await requester.SeesCourseAsync(
            RequestVerb.Submit, RequestVerb.Endorse, RequestVerb.Return, RequestVerb.Resubmit,
            RequestVerb.Approve, RequestVerb.Confirm, RequestVerb.Verify);
        await requester.SeesAsync(Question);
        await requester.SeesAsync(Conditions);
        await requester.Main.GetByRole(AriaRole.Link, new() { Name = asking.Name, Exact = true }).ClickAsync();
        await Expect(requester.Heading).ToHaveTextAsync(asking.Name);
    }

    private static async Task SeesActiveChannelAsync(Visitor requester, Asking asking)
    {
        await requester.SeesStateAsync(ChannelStatus.Active);
        await requester.SeesAsync(Asking.Aim);
        var review = requester.Main.Locator("dt", new() { HasTextString = requester.Words.Of<ChannelsText>("Review") });
        await Expect(review.Locator("+ dd")).ToContainTextAsync($"{DateTime.UtcNow.Year + 1}");
        await requester.UseNavigationAsync("Channels");
        await requester.FillAsync<ChannelsText>("Filter.q", asking.Name);
        await requester.PressAsync<ChannelsText>("Filter.Show");
        await Expect(requester.Link(asking.Name)).ToBeVisibleAsync();
    }
}
