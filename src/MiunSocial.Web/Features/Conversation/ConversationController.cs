using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>What is said about a request, and the files that belong to it.</summary>
[Authorize(Policies.TakePartInRequests)]
[Route("requests")]
public sealed class ConversationController(
    ConversationPages pages, ConversationQueries queries, AttachmentQueries attachments, DraftFiles drafts) : Controller
{
    [HttpGet("{reference}/messages")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken) =>
        await queries.ThreadAsync(reference, cancellationToken) is { } thread ? View(thread) : NotFound();

    [HttpPost("{reference}/messages")]
    [TakesFiles(AttachmentUploads.LargestBody, Several = true)]
    public Task<IActionResult> Write(
        string reference, [Bind(Prefix = MessageForm.OpenPrefix)] MessageForm form, CancellationToken cancellationToken) =>
        pages.WriteAsync(this, reference, form, MessageForm.OpenPrefix, cancellationToken);

    [HttpPost("{reference}/messages/internal")]
    [TakesFiles(AttachmentUploads.LargestBody, Several = true)]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> WriteNote(
        string reference, [Bind(Prefix = MessageForm.InternalPrefix)] MessageForm form, CancellationToken cancellationToken) =>
        pages.WriteAsync(this, reference, form, MessageForm.InternalPrefix, cancellationToken);

    [HttpGet("{reference}/attachments/{id:guid}")]
    public async Task<IActionResult> Attachment(string reference, Guid id, CancellationToken cancellationToken) =>
        await attachments.FindAsync(reference, id, cancellationToken) is { } file ? new AttachmentAnswer(file) : NotFound();

    [HttpGet("drafts/{id:guid}/attachments")]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> Draft(Guid id, CancellationToken cancellationToken) =>
        await attachments.DraftAsync(id, cancellationToken) is { } draft ? View(draft) : NotFound();

    [HttpPost("drafts/{id:guid}/attachments")]
    [TakesFiles(AttachmentUploads.LargestBody, Several = true)]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> AddToDraft(Guid id, List<IFormFile> files, CancellationToken cancellationToken) =>
        await pages.AfterDraftAsync(
            this, id, CutForm.Is(HttpContext) ? AttachmentUploads.TooLarge : await drafts.AddAsync(id, files, cancellationToken), "Draft.Added", cancellationToken);

    [HttpGet("drafts/{id:guid}/attachments/{attachment:guid}")]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> DraftAttachment(Guid id, Guid attachment, CancellationToken cancellationToken) =>
        await attachments.FindInDraftAsync(id, attachment, cancellationToken) is { } file ? new AttachmentAnswer(file) : NotFound();

    [HttpPost("drafts/{id:guid}/attachments/{attachment:guid}/remove")]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> RemoveFromDraft(Guid id, Guid attachment, CancellationToken cancellationToken) =>
        await pages.AfterDraftAsync(this, id, await drafts.RemoveAsync(id, attachment, cancellationToken), "Draft.Removed", cancellationToken);
}
