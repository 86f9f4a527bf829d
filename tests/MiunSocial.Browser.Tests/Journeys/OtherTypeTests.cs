using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Each type of request but a new account, from the choice of it to what is decided: with a mouse, by keyboard alone, and without script.</summary>
public sealed class OtherTypeTests(BrowserSite site) : BrowserTest(site)
{
    public static TheoryData<RequestType, string, Means> Journeys
    {
        get
        {
            var data = new TheoryData<RequestType, string, Means>();
            foreach (var type in Enum.GetValues<RequestType>().Except([RequestType.NewAccount]))
            {
                data.Add(type, "sv", Means.Mouse);
                data.Add(type, "en", Means.Mouse);
                data.Add(type, "sv", Means.Keyboard);
                data.Add(type, "en", Means.NoScript);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Journeys))]
    public async Task Request_IsWrittenSentAndDecided(RequestType type, string language, Means means)
    {
        var channel = await Site.Portal.PlaceChannelAsync();
        var requester = await EnterAsync("requester@demo.test", language, means);
        IHands hands = means == Means.Keyboard ? new KeyboardHands(new(requester.Page)) : new MouseHands();
        await requester.OpenAsync("/requests/new");
        await requester.SeesHeadingAsync<DraftsText>("New.Title");

        await new OtherAsking(requester, hands) { Channel = channel }.WriteAsync(type);
        await hands.PressAsync(requester.Button<RequestsText>("Form.Submit"));
        var reference = await requester.ReferenceAsync();
        await requester.SeesStateAsync(RequestState.Review);

        var officer = await EnterAsync("officer@demo.test", language, means);
        await DecideAsync(officer, type, reference);
        await requester.OpenAsync($"/requests/{reference}");
        await requester.SeesStateAsync(RequestState.Completed);
    }

    private async Task<Visitor> EnterAsync(string email, string language, Means means) =>
        await OpenAsync(language, new() { Cookies = await Site.SignedInAsync(email, language), HasScript = means != Means.NoScript });

    private static async Task DecideAsync(Visitor officer, RequestType type, string reference)
    {
        await officer.OpenAsync($"/requests/{reference}");
        if (type == RequestType.Develop)
        {
            await officer.Main.Locator("[name='Approve.Actions[0].What']").FillAsync("Planera våren");
        }
        var move = officer.Main.Locator($"form[action$='/approve']");
        await move.Locator("[name='Approve.Text']").FillAsync("Det blir bra.");
        await move.Locator("button").ClickAsync();
        if (type == RequestType.RegisterExisting)
        {
            await officer.SeesStateAsync(RequestState.Verification);
            await officer.Main.Locator($"form[action$='/verify'] button").ClickAsync();
        }
        await officer.SeesStateAsync(RequestState.Completed);
    }
}

public enum Means
{
    Mouse,
    Keyboard,
    NoScript,
}
