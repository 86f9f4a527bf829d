using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>The files of a draft, on the page on which the request is written.</summary>
public sealed class AttachmentsViewComponent(AttachmentQueries attachments) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid draftId) =>
        await attachments.DraftAsync(draftId, HttpContext.RequestAborted) is { } draft
            ? View("/Features/Conversation/_DraftFiles.cshtml", draft)
            : Content("");
}
