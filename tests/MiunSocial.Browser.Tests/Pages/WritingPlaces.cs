using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>Every step of every type of request, and what becomes of one that cannot be kept or sent.</summary>
internal static class WritingPlaces
{
    private const string Requester = "requester@demo.test";
    private const string StepPattern = "/requests/drafts/{id:guid}/{step}";
    private const string EditPattern = "/requests/{reference}/edit/{step}";

    private static readonly string[] Readers = [Requester, "officer@demo.test"];

    /// <summary>Parts of a page, which are no page of their own.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["/requests/beside", "/requests/handle"];

    public static IEnumerable<Place> All =>
    [
        new("new request", "/requests/new") { Email = Requester },
        .. Enum.GetValues<RequestType>().Select(type => new Place($"new request, {type}", "/requests/new/{type}") { Email = Requester, Address = _ => Writing.NewAddress(type) }),
        .. Enum.GetValues<RequestType>().SelectMany(StepsOf),
        new("draft", "/requests/drafts/{id:guid}") { Email = Requester, Address = examples => $"/requests/drafts/{examples.DraftIds[RequestType.NewAccount]}" },
        Step(RequestType.NewAccount, "need") with { Name = "a step, too long", Status = 400, Then = visitor => SendAsync(visitor, "Need", new string('x', 4001)) },
        Step(RequestType.Close, "farewell") with { Name = "a step, with a day that is none", Status = 400, Then = SendNoDayAsync },
        Step(RequestType.NewAccount, "account") with { Name = "a step, kept in another tab", Status = 409, Then = SendOverAsync },
        new("last page, with much missing", StepPattern)
        {
            Email = Requester,
            Address = examples => $"/requests/drafts/{examples.EmptyDraftId}/check",
            Status = 400,
            Then = visitor => visitor.PressAsync<RequestsText>("Form.Submit"),
        },
        new("completing a request", "/requests/{reference}/edit") { Email = Requester, Address = examples => $"{Returned(examples)}" },
        .. RequestSteps.Of(RequestContent.Empty(RequestType.NewAccount, Guid.Empty)).Select(step =>
            new Place($"completing a request, {step}", EditPattern) { Email = Requester, Address = examples => $"{Returned(examples)}/{step}" }),
        .. Enum.GetValues<RequestType>().Except([RequestType.NewAccount]).SelectMany(Decided),
    ];

    private static IEnumerable<Place> StepsOf(RequestType type) =>
        RequestSteps.Of(RequestContent.Empty(type, Guid.Empty)).Select(step => Step(type, step));

    private static Place Step(RequestType type, string step) => new($"draft, {type}, {step}", StepPattern)
    {
        Email = Requester,
        Address = examples => $"/requests/drafts/{examples.DraftIds[type]}/{step}",
    };

    /// <summary>The page of a request of the type, before it is decided and after.</summary>
    private static IEnumerable<Place> Decided(RequestType type) => Readers.SelectMany(email => new[]
    {
        new Place($"request, {type} in review, {email}", "/requests/{reference}") { Email = email, Address = examples => $"/requests/{examples.InReview[type]}" },
        new Place($"request, {type} decided, {email}", "/requests/{reference}") { Email = email, Address = examples => $"/requests/{examples.Decided[type]}" },
    });

    private static string Returned(Examples examples) => $"/requests/{examples.References[RequestState.Completion]}/edit";

    private static async Task SendAsync(Visitor visitor, string field, string text)
    {
        await visitor.FillAsync<RequestsText>($"Field.{field}", text);
        await visitor.PressAsync<DraftsText>("Step.Next");
    }

    private static async Task SendNoDayAsync(Visitor visitor)
    {
        await visitor.Page.Locator("[name=ArchivedOn]").EvaluateAsync("field => { field.type = 'text'; field.value = '2026-02-30'; }");
        await visitor.PressAsync<DraftsText>("Step.Next");
    }

    private static async Task SendOverAsync(Visitor visitor)
    {
        await visitor.Page.Locator("#Seen").EvaluateAsync("field => field.value = 'another'");
        await SendAsync(visitor, "WishedName", "Ett annat namn");
    }
}
