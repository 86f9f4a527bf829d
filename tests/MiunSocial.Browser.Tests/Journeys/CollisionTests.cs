using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Two at once, and the same thing twice.</summary>
public sealed class CollisionTests(BrowserSite site) : BrowserTest(site)
{
    private const string Reason = "Kanalen finns redan under ett annat namn.";

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task SecondOfTwoOfficers_ReadsWhoDecidedAndWhatTheyWroteThemselves(string language)
    {
        var request = await Site.Portal.PlaceAsync(RequestState.Review);
        var first = await EnterAsync("officer@demo.test", language);
        var second = await EnterAsync("officer2@demo.test", language);
        await first.OpenAsync($"/requests/{request.Reference}");
        await second.OpenAsync($"/requests/{request.Reference}");

        await first.DecideAsync(RequestVerb.Approve, request.Reference);
        var answer = await second.Page.RunAndWaitForResponseAsync(
            () => second.MakeAsync(RequestVerb.Reject, Reason), response => response.Request.Method == "POST");

        Assert.Equal(409, answer.Status);
        await second.SeesHeadingAsync<RequestsText>("Conflict.Title");
        await second.SeesAsync("Olivia Kommander");
        await second.SeesAsync<RequestsText>("Step.Approve");
        await second.SeesAsync(Reason);
        await second.FollowAsync<RequestsText>("Conflict.Onward");
        await second.SeesStateAsync(RequestState.Setup);
        await second.SeesNotAsync(Reason);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task DoubleClick_MakesOneRequest(string language)
    {
        var asking = Asking.New();
        var requester = await WriteCompletelyAsync(asking, language);

        await requester.Button<RequestsText>("Form.Submit").DblClickAsync();
        await requester.ReferenceAsync();

        Assert.Equal(1, await Site.Portal.CountRequestsAsync(asking.Name));
        await requester.UseNavigationAsync("Requests");
        await Expect(requester.Link(asking.Name)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task SameFormSentTwice_MakesOneRequest()
    {
        var asking = Asking.New();
        var requester = await WriteCompletelyAsync(asking, "sv");
        await requester.Page.RouteAsync("**/submit", SendTwiceAsync);

        await requester.SubmitAsync();

        Assert.Equal(1, await Site.Portal.CountRequestsAsync(asking.Name));
    }

    [Fact]
    public async Task BackButton_AfterSending_LeadsToTheRequest()
    {
        var asking = Asking.New();
        var requester = await WriteCompletelyAsync(asking, "sv");
        var reference = await requester.SubmitAsync();

        await requester.Page.GoBackAsync();

        await requester.SeesStateAsync(RequestState.Endorsement);
        Assert.Equal($"/requests/{reference}", requester.Address);
        Assert.Equal(1, await Site.Portal.CountRequestsAsync(asking.Name));
    }

    private async Task<Visitor> WriteCompletelyAsync(Asking asking, string language)
    {
        var requester = await EnterAsync("requester@demo.test", language);
        await requester.OpenAsync("/requests/new/new-account");
        await requester.WriteAsync(asking);
        await requester.ReadsGuidelinesAsync();
        return requester;
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task StepInTwoTabs_ShowsBothAndKeepsTheOneThatIsWanted(string language)
    {
        var asking = Asking.New();
        var requester = await WriteCompletelyAsync(asking, language);
        await requester.GoToStepAsync("account");
        var other = new Visitor(await requester.Page.Context.NewPageAsync(), requester.Words);
        await other.OpenAsync(requester.Address);
        await other.FillAsync<RequestsText>("Field.WishedName", $"{asking.Name} b");
        await other.PressAsync<DraftsText>("Step.Next");
        await other.SeesHeadingAsync<RequestsText>("Part.people");

        await requester.FillAsync<RequestsText>("Field.WishedName", $"{asking.Name} a");
        await requester.PressAsync<DraftsText>("Step.Next");

        await requester.SeesAsync<RequestsText>("Conflict.OtherTab");
        await requester.SeesAsync($"{asking.Name} b");
        await Expect(requester.Field<RequestsText>("Field.WishedName")).ToHaveValueAsync($"{asking.Name} a");
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.GoToStepAsync("check");
        await requester.SeesAsync($"{asking.Name} a");
    }

    /// <summary>As a browser does that has not heard the first answer.</summary>
    private static async Task SendTwiceAsync(IRoute route)
    {
        if (route.Request.Method == "POST")
        {
            await route.FetchAsync(new() { MaxRedirects = 0 });
        }
        await route.ContinueAsync();
    }
}
