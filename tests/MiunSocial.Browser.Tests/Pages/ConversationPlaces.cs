using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Conversation;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>What is said about a request, and its files.</summary>
internal static class ConversationPlaces
{
    private const string Requester = "requester@demo.test";
    private const string Officer = "officer@demo.test";

    /// <summary>Files to download, which no browser shows as a page.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["/requests/{reference}/attachments/{id:guid}", "/requests/drafts/{id:guid}/attachments/{attachment:guid}"];

    public static IEnumerable<Place> All() =>
    [
        Messages("messages, of the requester", Requester, RequestState.Review),
        Messages("messages, of an officer", Officer, RequestState.Review),
        Messages("messages, with errors", Officer, RequestState.Verification) with { Status = 400, Then = visitor => visitor.PressAsync<ConversationText>("Message.Send") },
        new("files of a draft", "/requests/drafts/{id:guid}/attachments") { Email = Requester, Address = examples => $"/requests/drafts/{examples.DraftIds[RequestType.NewAccount]}/attachments" },
        new("files of a draft, with errors", "/requests/drafts/{id:guid}/attachments")
        {
            Email = Requester,
            Address = examples => $"/requests/drafts/{examples.DraftIds[RequestType.NewAccount]}/attachments",
            Status = 400,
            Then = visitor => visitor.PressAsync<ConversationText>("Draft.Add"),
        },
    ];

    private static Place Messages(string name, string email, RequestState state) =>
        new(name, "/requests/{reference}/messages") { Email = email, Address = examples => $"/requests/{examples.References[state]}/messages" };
}
