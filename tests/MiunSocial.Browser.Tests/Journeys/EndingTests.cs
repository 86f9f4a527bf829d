using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>The other ways a request ends, each with its own name for what happened.</summary>
public sealed class EndingTests(BrowserSite site) : BrowserTest(site)
{
    [Theory]
    [InlineData("sv", "head@demo.test", RequestState.Endorsement, RequestVerb.Decline, RequestState.Declined)]
    [InlineData("en", "head@demo.test", RequestState.Endorsement, RequestVerb.Decline, RequestState.Declined)]
    [InlineData("sv", "officer@demo.test", RequestState.Review, RequestVerb.Reject, RequestState.Rejected)]
    [InlineData("en", "officer@demo.test", RequestState.Review, RequestVerb.Reject, RequestState.Rejected)]
    public async Task Refusal_NeedsAReasonThatTheRequesterReads(
        string language, string decider, RequestState state, RequestVerb verb, RequestState ending)
    {
        var request = await Site.Portal.PlaceAsync(state);
        var visitor = await EnterAsync(decider, language);

        await visitor.OpenFromQueueAsync(request.Name);
        await visitor.MakeAsync(verb);
        var reason = visitor.FieldIn<RequestsText>(visitor.Move(verb), $"Move.{verb}.Text");
        await Expect(reason).ToHaveAccessibleDescriptionAsync(Words.Containing(visitor.Words.Of<SharedText>("Problem.Required")));
        await visitor.DecideAsync(verb, request.Reference, "Vi når dem redan på annat sätt.");
        await visitor.SeesStateAsync(ending);

        var requester = await EnterAsync("requester@demo.test", language);
        await requester.OpenAsync($"/requests/{request.Reference}");
        await requester.SeesStateAsync(ending);
        await requester.SeesAsync("Vi når dem redan på annat sätt.");
        await requester.SeesAsync<RequestsText>("Turn.Ended");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Requester_TakesBackWhatIsApprovedAndThePlannedChannelGoesWithIt(string language)
    {
        var request = await Site.Portal.PlaceAsync(RequestState.Setup);
        var requester = await EnterAsync("requester@demo.test", language);

        await requester.OpenAsync($"/requests/{request.Reference}");
        await requester.DecideAsync(RequestVerb.Withdraw, request.Reference, "Vi väntar ett år.");

        await requester.SeesStateAsync(RequestState.Withdrawn);
        await Expect(requester.Move(RequestVerb.Confirm)).ToHaveCountAsync(0);
        await requester.OpenAsync($"/channels?q={request.Name}");
        await Expect(requester.Link(request.Name)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("sv", RequestState.Endorsement)]
    [InlineData("en", RequestState.Review)]
    [InlineData("sv", RequestState.Review)]
    [InlineData("en", RequestState.Completion)]
    public async Task Requester_WithdrawsAndNobodyIsAskedAnyMore(string language, RequestState state)
    {
        var request = await Site.Portal.PlaceAsync(state);
        var requester = await EnterAsync("requester@demo.test", language);

        await requester.OpenAsync($"/requests/{request.Reference}");
        await requester.DecideAsync(RequestVerb.Withdraw, request.Reference);

        await requester.SeesStateAsync(RequestState.Withdrawn);
        var officer = await EnterAsync("officer@demo.test", language);
        await officer.OpenAsync($"/requests/{request.Reference}");
        await officer.SeesStateAsync(RequestState.Withdrawn);
        await Expect(officer.Main.Locator("details[id^='move-']")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("sv", RequestState.Completion)]
    [InlineData("en", RequestState.Setup)]
    public async Task Unanswered_ExpiresAndIsAskedForAgain(string language, RequestState state)
    {
        var request = await Site.Portal.PlaceAsync(state);
        await Site.Portal.LetExpireAsync(request.Reference);
        var requester = await EnterAsync("requester@demo.test", language);

        await requester.OpenAsync($"/requests/{request.Reference}");
        await requester.SeesStateAsync(RequestState.Expired);
        await requester.SeesAsync<RequestsText>("Step.Expire");
        await requester.PressAsync<RequestsText>("Again.Button");

        await requester.SeesHeadingAsync<RequestsText>("Part.check");
        await requester.SeesAsync(request.Name);
        await requester.ReadsGuidelinesAsync();
        var reference = await requester.SubmitAsync();
        Assert.NotEqual(request.Reference, reference);
        await Expect(requester.Link(request.Reference)).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Draft_IsDiscardedForGood(string language)
    {
        var asking = Asking.New();
        var requester = await EnterAsync("requester@demo.test", language);
        await requester.OpenAsync("/requests/new/advice");
        await requester.FillAsync<RequestsText>("Field.Subject", asking.Name);
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesHeadingAsync<RequestsText>("Part.check");
        var draft = requester.Address;

        await requester.PressAsync<RequestsText>("Form.Discard");

        await requester.IsToldAsync<RequestsText>("Done.Discard");
        await Expect(requester.Link(asking.Name)).ToHaveCountAsync(0);
        Assert.Equal(404, await requester.OpenAsync(draft));
    }
}
