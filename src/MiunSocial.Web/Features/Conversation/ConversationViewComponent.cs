using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>The conversation, on the request's own page. To those for whom the request is not there it says nothing.</summary>
public sealed class ConversationViewComponent(ConversationQueries queries) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference) =>
        await queries.ThreadAsync(reference, HttpContext.RequestAborted) is { } thread
            ? View("/Features/Conversation/_Thread.cshtml", thread)
            : Content("");
}
