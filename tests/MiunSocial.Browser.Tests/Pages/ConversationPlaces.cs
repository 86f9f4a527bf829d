using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Conversation;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>What is said about a request, its files, and what is kept of it.</summary>
internal static class ConversationPlaces
{
    private const string Requester = "requester@demo.test";
    private const string Officer = "officer@demo.test";

    /// <summary>Files to download, which no browser shows as a page.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "/requests/{reference}/attachments/{id:guid}",
        "/requests/drafts/{id:guid}/attachments/{attachment:guid}",
        "/requests/{reference}/record.json",
    ];

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
        .. new[] { Requester, Officer }.SelectMany(email => new[]
        {
            Of($"decision, {email}", email, RequestState.Completed, "decision"),
            Of($"record, {email}", email, RequestState.Completed, "record"),
        }),
    ];

    private static Place Messages(string name, string email, RequestState state) => Of(name, email, state, "messages");

    private static Place Of(string name, string email, RequestState state, string page) => new(name, $"/requests/{{reference}}/{page}")
    {
        Email = email,
        Address = examples => $"/requests/{examples.References[state]}/{page}",
    };
}
