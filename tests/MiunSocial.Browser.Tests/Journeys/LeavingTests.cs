using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Conversation;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Leaving a step keeps it, whichever way it is left and however soon after the last key.</summary>
public sealed partial class LeavingTests(BrowserSite site) : BrowserTest(site)
{
    private const string Latest = "Skrivet i sista sekunden.";

    public static TheoryData<string> Ways => ["link", "back", "files"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Step_LeftByTheListOfSteps_IsKept(bool hasScript)
    {
        var requester = await OpenAsync("sv", new() { Cookies = await Site.SignedInAsync("requester@demo.test", "sv"), HasScript = hasScript });
        await BeginAsync(requester);
        await requester.FillAsync<RequestsText>("Field.Aim", Latest);

        await requester.GoToStepAsync("plan");

        await requester.GoToStepAsync("need");
        await Expect(requester.Field<RequestsText>("Field.Aim")).ToHaveValueAsync(Latest);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Step_LeftAtOnce_IsKeptAndNoConflictWithItself(string way)
    {
        var requester = await EnterAsync("requester@demo.test", "sv");
        var address = await BeginAsync(requester);
        await requester.FillAsync<RequestsText>("Field.Aim", Latest);

        await LeaveAsync(requester, way);
        await IsKeptAsync(address);

        await requester.OpenAsync(address);
        var aim = requester.Field<RequestsText>("Field.Aim");
        await Expect(aim).ToHaveValueAsync(Latest);
        await aim.FillAsync("Och en ändring till.");
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesHeadingAsync<RequestsText>("Part.account");
    }

    [Fact]
    public async Task Step_ThatIsComeBackTo_GoesOnFromWhatWasKept()
    {
        var requester = await EnterAsync("requester@demo.test", "sv");
        var address = await BeginAsync(requester);
        await requester.FillAsync<RequestsText>("Field.Aim", Latest);
        await requester.UseNavigationAsync("Channels");
        await requester.SeesHeadingAsync<ChannelsText>("Index.Title");
        await IsKeptAsync(address);

        await requester.Page.GoBackAsync();

        await Expect(requester.Field<RequestsText>("Field.Aim")).ToHaveValueAsync(Latest);
        await requester.FillAsync<RequestsText>("Field.Aim", "Och en ändring till.");
        await Expect(requester.Page.Locator("#kept")).ToHaveTextAsync(Time());
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesHeadingAsync<RequestsText>("Part.account");
    }

    [Fact]
    public async Task Step_WhoseTabIsHidden_IsKeptAtOnceAndWrittenOn()
    {
        var requester = await EnterAsync("requester@demo.test", "sv");
        await BeginAsync(requester);
        await requester.FillAsync<RequestsText>("Field.Aim", Latest);

        await requester.Page.RunAndWaitForResponseAsync(HideAsync, response => response.Request.Method == "POST", new() { Timeout = 1500 });
        await Expect(requester.Page.Locator("#kept")).ToHaveTextAsync(Time());
        await requester.FillAsync<RequestsText>("Field.Aim", "Och en ändring till.");
        await requester.PressAsync<DraftsText>("Step.Next");

        await requester.SeesHeadingAsync<RequestsText>("Part.account");

        Task HideAsync() => requester.Page.EvaluateAsync("""
            Object.defineProperty(document, "visibilityState", { value: "hidden" });
            document.dispatchEvent(new Event("visibilitychange"));
            """);
    }

    /// <summary>A draft with its first step kept and shown.</summary>
    private static async Task<string> BeginAsync(Visitor requester)
    {
        await requester.OpenAsync("/requests/new/new-account");
        await requester.FillAsync<RequestsText>("Field.Need", "Det första.");
        await requester.PressAsync<DraftsText>("Step.Next");
        await requester.SeesHeadingAsync<RequestsText>("Part.account");
        await requester.GoToStepAsync("need");
        return requester.Address;
    }

    /// <summary>What is sent along arrives after the page has gone.</summary>
    private async Task IsKeptAsync(string address)
    {
        var id = Guid.Parse(address.Split('/')[^2]);
        for (var patience = 100; patience > 0; patience--)
        {
            if (await Site.Portal.WithDatabaseAsync(db => db.Requests.AnyAsync(request => request.Id == id && request.Proposal.Aim == Latest)))
            {
                return;
            }
            await Task.Delay(100);
        }
        Assert.Fail("What was written last was not kept.");
    }

    private static Task LeaveAsync(Visitor requester, string way) => way switch
    {
        "link" => requester.UseNavigationAsync("Channels"),
        "back" => requester.Page.GoBackAsync(),
        "files" => requester.FollowAsync<ConversationText>("Draft.Manage"),
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    [GeneratedRegex(@"\d\d:\d\d")]
    private static partial Regex Time();
}
