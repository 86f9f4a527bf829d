using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Reasons;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The officers' desk beside its queues.</summary>
internal static class DeskPlaces
{
    private const string Officer = "officer@demo.test";

    /// <summary>Files.</summary>
    public static IReadOnlyList<string> WithoutPage { get; } = ["/approvals/replies/export", "/approvals/replies/late"];

    public static IEnumerable<Place> All => new Place[]
    {
        new("reply times", "/approvals/replies"),
        new("approvals, filtered", "/approvals") { Address = _ => "/approvals?view=all&type=NewAccount&from=2020-01-01&sort=unit" },
        new("request, from a queue", "/requests/{reference}")
        {
            Address = examples => $"/requests/{examples.References[RequestState.Review]}?queue=view%3Ddecide&n=0",
        },
        new("saving a queue", "/approvals/filters") { Address = _ => "/approvals/filters?query=view%3Dall" },
        new("saving a queue, with errors", "/approvals/filters")
        {
            Status = 400,
            Address = _ => "/approvals/filters?query=view%3Dall",
            Then = visitor => visitor.PressAsync<ApprovalsText>("Saved.Submit"),
        },
        new("reasons", "/approvals/reasons"),
        new("new reason", "/approvals/reasons/new"),
        new("new reason, with errors", "/approvals/reasons/new") { Status = 400, Then = visitor => visitor.PressAsync<ReasonsText>("Save") },
        new("reason", "/approvals/reasons/{id:guid}") { Address = examples => $"/approvals/reasons/{examples.ReasonId}" },
    }.Select(place => place with { Email = Officer });
}
