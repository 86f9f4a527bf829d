using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Script makes the pages quicker; the main job needs none.</summary>
public sealed class NoScriptTests(BrowserSite site) : BrowserTest(site)
{
    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Account_IsAskedForAndPutIntoUseWithoutScript(string language)
    {
        var asking = Asking.New();
        var requester = await EnterWithoutScriptAsync("requester@demo.test", language);
        var reference = await AsksAsync(requester, asking);

        var head = await EnterWithoutScriptAsync("head@demo.test", language);
        await head.OpenFromQueueAsync(asking.Name);
        await head.DecideAsync(RequestVerb.Endorse, reference);
        var officer = await EnterWithoutScriptAsync("officer@demo.test", language);
        await officer.OpenFromQueueAsync(asking.Name);
        await officer.DecideAsync(RequestVerb.Approve, reference);

        await requester.OpenAsync($"/requests/{reference}");
        await requester.FillAsync<RequestsText>("Field.Address", $"https://www.instagram.com/{asking.Handle}");
        await requester.Field<RequestsText>("Field.HasTwoStepSignIn").CheckAsync();
        await requester.PressMoveAsync(RequestVerb.Confirm);
        await officer.OpenAsync($"/requests/{reference}");
        await officer.DecideAsync(RequestVerb.Verify, reference);

        await officer.Main.GetByRole(AriaRole.Link, new() { Name = asking.Name, Exact = true }).ClickAsync();
        await officer.SeesStateAsync(ChannelStatus.Active);
    }

    private static async Task<string> AsksAsync(Visitor requester, Asking asking)
    {
        await requester.GoToNewRequestAsync();
        await requester.WriteAsync(asking);
        await requester.PressAsync<RequestsText>("Form.Submit");
        await Expect(requester.Main.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await requester.ReadsGuidelinesAsync();
        return await requester.SubmitAsync();
    }

    private async Task<Visitor> EnterWithoutScriptAsync(string email, string language) =>
        await OpenAsync(language, new() { Cookies = await Site.SignedInAsync(email, language), HasScript = false });
}
