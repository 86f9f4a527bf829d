using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Organisation;
using MiunSocial.Web.Features.People;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>Every page that the portal has, in the states that look different.</summary>
public static partial class Places
{
    private const string Requester = "requester@demo.test";
    private const string Head = "head@demo.test";
    private const string Officer = "officer@demo.test";
    private const string Administrator = "admin@demo.test";

    private static readonly string[] Queues = ["mine", "anyone", "decide", "verify", "answer", "late", "others", "ended", "all"];

    /// <summary>Addresses that answer no page of their own: health, files and answers for machines, a mail shown within a page, and a way back from a link shown once.</summary>
    public static IReadOnlySet<string> WithoutPage { get; } = new HashSet<string>(
    [
        .. ImportPlaces.Files, .. ConversationPlaces.Files, .. WritingPlaces.Parts, .. GuidelinePlaces.Files, .. LoanCalendarPlaces.WithoutPage,
        .. DeskPlaces.WithoutPage,
        "/loans/{reference}/log/{id:guid}", "/health/live", "/health/ready", "/theme.css", "/people/{id:guid}/link", "/approvals/step", "/openapi/v1.json", "/api/v1/channels",
        "/api/v1/channels/{id}", "/api/v1/verify", "/design/mails/{kind}/{language}", "/api/v1/platforms", "/api/v1/kinds", "/api/v1/units", "/channels/feed",
        "/guidelines/acknowledgements/export",
    ]);

    public static IReadOnlyList<Place> All { get; } =
    [
        .. Account(),
        .. Reading(),
        .. Catalogue(),
        .. Asking(),
        .. WritingPlaces.All,
        .. Requests(),
        .. ConversationPlaces.All(),
        .. DeskPlaces.All,
        .. LoanPlaces.All(),
        .. Administering(),
        .. PlatformPlaces.All(),
        .. LinkPlaces.All,
        .. LoanCalendarPlaces.All,
        .. Governing(),
        .. ImportPlaces.All(),
        .. OutsidePlaces.All,
        .. KeepingPlaces.All,
        .. GuidelinePlaces.All,
        .. NoticePlaces.All,
        .. AcknowledgementPlaces.Acknowledging,
        .. Errors(),
    ];

    /// <summary>In two parts, which are looked at beside each other.</summary>
    public static TheoryData<string> SomeNames => [.. All.Where((_, place) => place % 2 == 0).Select(place => place.Name)];

    public static TheoryData<string> OtherNames => [.. All.Where((_, place) => place % 2 == 1).Select(place => place.Name)];

    private static IEnumerable<Place> Account() =>
    [
        new("sign in", "/account/sign-in") { Email = null },
        new("sign in, with errors", "/account/sign-in") { Email = null, Status = 400, Then = visitor => visitor.PressAsync<AccountText>("SignIn.Submit") },
        new("forgotten password", "/account/forgot") { Email = null },
        new("forgotten password, with errors", "/account/forgot") { Email = null, Status = 400, Then = visitor => visitor.PressAsync<AccountText>("Forgot.Submit") },
        new("used link", "/account/choose-password") { Email = null, Status = 400 },
        new("choose password", "/account/choose-password")
        {
            Email = Administrator,
            Address = examples => $"/people/{examples.PersonId}",
            Then = async visitor =>
            {
                await visitor.PressAsync<PeopleText>("Link.Issue");
                await visitor.OpenAsync(await visitor.Main.GetByRole(AriaRole.Textbox).InputValueAsync());
            },
        },
        new("change password", "/account/password"),
        new("change password, with errors", "/account/password") { Status = 400, Then = visitor => visitor.PressAsync<AccountText>("Password.Submit") },
    ];

    private static IEnumerable<Place> Reading() =>
    [
        new("start, of staff", "/"),
        new("start, of a requester", "/") { Email = Requester },
        new("start, of an officer", "/") { Email = Officer },
        new("start, with menus open", "/") { Email = Requester, Then = OpenMenusAsync },
        // Over a page on which nothing small stands where an administrator's menu lies.
        new("accessibility, with an administrator's menus open", "/accessibility") { Email = Administrator, Then = OpenMenusAsync },
        new("channels", "/channels"),
        new("channels, filtered", "/channels") { Address = _ => "/channels?platform=instagram&closed=true" },
        new("channels, none", "/channels") { Address = _ => "/channels?q=nosuchchannel" },
        new("kinds", "/channels/kinds"),
        new("kinds, of a student", "/channels/kinds") { Email = "student@demo.test" },
        new("hub", "/channels/{slug}") { Address = examples => $"/channels/{examples.Hub}" },
        .. Enum.GetValues<ChannelStatus>().Select(status => new Place($"channel, {status}", "/channels/{slug}")
        {
            Email = Officer,
            Address = examples => $"/channels/{examples.Channels[status]}",
        }),
        .. AcknowledgementPlaces.Reading,
        new("contact", "/contact"),
        new("accessibility", "/accessibility"),
        new("building pieces", "/design"),
    ];

    private static IEnumerable<Place> Asking() =>
    [
        new("own requests", "/requests") { Email = Requester },
        new("own requests, none", "/requests") { Email = "officer2@demo.test" },
    ];

    private static IEnumerable<Place> Requests() =>
    [
        .. Enum.GetValues<RequestState>().Where(state => state != RequestState.Draft).Select(state => RequestPage(state, Requester)),
        .. Enum.GetValues<RequestState>().Where(state => state != RequestState.Draft).Select(state => RequestPage(state, Officer)),
        RequestPage(RequestState.Endorsement, Head),
        RequestPage(RequestState.Endorsement, Head) with
        {
            Name = "declining, with errors",
            Status = 400,
            Then = visitor => SendAsync(visitor, "/decline"),
        },
        RequestPage(RequestState.Setup, Requester) with
        {
            Name = "confirming, with errors",
            Status = 400,
            Then = visitor => SendAsync(visitor, "/confirm"),
        },
        RequestPage(RequestState.Review, Officer) with
        {
            Name = "somebody was quicker",
            Status = 409,
            Then = async visitor =>
            {
                await visitor.Page.Locator("[name='Approve.Seen']").EvaluateAsync("field => field.value = '9999'");
                await visitor.Page.Locator("[name='Approve.Text']").EvaluateAsync("field => field.value = 'Följ riktlinjerna.'");
                await SendAsync(visitor, "/approve");
            },
        },
        new("approvals, of a head", "/approvals") { Email = Head },
        .. Queues.Select(view =>
            new Place($"approvals, {view}", "/approvals") { Email = Officer, Address = _ => $"/approvals?view={view}" }),
        new("approvals, none", "/approvals") { Email = Officer, Address = _ => "/approvals?q=nosuchrequest" },
    ];

    private static IEnumerable<Place> Administering() => new Place[]
    {
        new("people", "/people"),
        new("people, none", "/people") { Address = _ => "/people?q=nosuchperson" },
        new("new person", "/people/new"),
        new("new person, with errors", "/people/new") { Status = 400, Then = visitor => visitor.PressAsync<PeopleText>("Add.Submit") },
        new("person", "/people/{id:guid}") { Address = examples => $"/people/{examples.PersonId}" },
        new("one-time link", "/people/{id:guid}")
        {
            Address = examples => $"/people/{examples.PersonId}",
            Then = visitor => visitor.PressAsync<PeopleText>("Link.Issue"),
        },
        new("person's details", "/people/{id:guid}/edit") { Address = examples => $"/people/{examples.PersonId}/edit" },
        new("organisation", "/organisation"),
        new("new unit", "/organisation/new"),
        new("new unit, with errors", "/organisation/new") { Status = 400, Then = visitor => visitor.PressAsync<OrganisationText>("Add.Submit") },
        new("unit", "/organisation/{slug}") { Address = _ => "/organisation/halsovetenskap" },
        new("new stand-in", "/organisation/{slug}/stand-ins/new") { Address = _ => "/organisation/halsovetenskap/stand-ins/new" },
        new("outbox", "/outbox"),
        new("jobs", "/jobs"),
    }.Select(place => place with { Email = Administrator });

    private static IEnumerable<Place> Errors() =>
    [
        new("not found", "/error/{status:int}") { Address = _ => "/nothing-here", Status = 404 },
        new("not allowed", "/people") { Status = 403 },
        new("not understood", "/error/{status:int}") { Email = null, Address = _ => "/account/sign-in", Status = 400, Then = SendWithoutTokenAsync },
        new("bug", "/error/{status:int}") { Address = _ => "/contact", Status = 500, Then = MeetBugAsync },
    ];

    private static Place RequestPage(RequestState state, string email) => new($"request, {state}, {email.Split('@')[0]}", "/requests/{reference}")
    {
        Email = email,
        Address = examples => $"/requests/{examples.References[state]}",
    };

    private static async Task OpenMenusAsync(Visitor visitor)
    {
        foreach (var menu in await visitor.Page.Locator("header details").AllAsync())
        {
            await menu.EvaluateAsync("menu => menu.open = true");
        }
    }

    /// <summary>Sends a form as its button would, whether it is folded or not.</summary>
    private static async Task SendAsync(Visitor visitor, string address) =>
        await visitor.Page.Locator($"form[action$='{address}'] button").EvaluateAsync("button => button.click()");

    private static async Task SendWithoutTokenAsync(Visitor visitor)
    {
        await visitor.Main.Locator("[name=__RequestVerificationToken]").EvaluateAllAsync<object?>("tokens => tokens.forEach(token => token.remove())");
        await visitor.PressAsync<AccountText>("SignIn.Submit");
    }

    private static async Task MeetBugAsync(Visitor visitor)
    {
        await visitor.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [PortalFactory.FaultHeader] = "1" });
        await visitor.Page.ReloadAsync();
        await visitor.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string>());
    }
}
