using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

[Authorize(Policies.TakePartInRequests)]
[Route("requests")]
public sealed class RequestsController(RequestWorkflow workflow, RequestQueries queries, RequestPages pages) : Controller
{
    [HttpGet("")]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> Index(int? page, CancellationToken cancellationToken) =>
        View(await queries.OwnAsync(Pager.Clamp(page), cancellationToken));

    [HttpGet("new")]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> New(string? kind, CancellationToken cancellationToken) =>
        View("Form", await queries.NewFormAsync(kind, cancellationToken));

    [HttpPost("new")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> New(RequestForm form, FormIntent intent, CancellationToken cancellationToken) =>
        pages.WriteAsync(this, form, intent, "/requests/new", cancellationToken);

    [HttpGet("drafts/{id:guid}")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> Draft(Guid id, CancellationToken cancellationToken) =>
        pages.DraftAsync(this, id, cancellationToken);

    [HttpPost("drafts/{id:guid}")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> Draft(Guid id, RequestForm form, FormIntent intent, CancellationToken cancellationToken)
    {
        form.Id = id;
        return pages.WriteAsync(this, form, intent, $"/requests/drafts/{id}", cancellationToken);
    }

    [HttpPost("drafts/{id:guid}/discard")]
    [Authorize(Policies.MakeRequests)]
    public async Task<IActionResult> Discard(Guid id, int? version, CancellationToken cancellationToken) =>
        version is { } seen ? pages.AfterDiscard(this, await workflow.DiscardAsync(id, seen, cancellationToken)) : BadRequest();

    [HttpGet("{reference}")]
    public async Task<IActionResult> Details(string reference, CancellationToken cancellationToken) =>
        await queries.DetailsAsync(reference, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{reference}/edit")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> Edit(string reference, CancellationToken cancellationToken) =>
        pages.EditAsync(this, reference, cancellationToken);

    [HttpPost("{reference}/resubmit")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> Resubmit(string reference, RequestForm form, CancellationToken cancellationToken) =>
        pages.ResubmitAsync(this, reference, form, cancellationToken);

    [HttpPost("{reference}/endorse")]
    [Authorize(Policies.Endorse)]
    public Task<IActionResult> Endorse(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Endorse, workflow.EndorseAsync, cancellationToken);

    [HttpPost("{reference}/decline")]
    [Authorize(Policies.Endorse)]
    public Task<IActionResult> Decline(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Decline, workflow.DeclineAsync, cancellationToken);

    [HttpPost("{reference}/return")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Return(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Return, workflow.ReturnAsync, cancellationToken);

    [HttpPost("{reference}/approve")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Approve(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Approve, workflow.ApproveAsync, cancellationToken);

    [HttpPost("{reference}/reject")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Reject(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Reject, workflow.RejectAsync, cancellationToken);

    [HttpPost("{reference}/confirm")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> Confirm(
        string reference, [Bind(Prefix = nameof(RequestVerb.Confirm))] LiveAccountForm account, CancellationToken cancellationToken) =>
        pages.MoveAsync(
            this, reference, RequestVerb.Confirm, (move, token) => workflow.ConfirmAsync(move, account, token), cancellationToken);

    [HttpPost("{reference}/send-back")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> SendBack(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.SendBack, workflow.SendBackAsync, cancellationToken);

    [HttpPost("{reference}/verify")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Verify(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Verify, workflow.VerifyAsync, cancellationToken);

    [HttpPost("{reference}/withdraw")]
    [Authorize(Policies.MakeRequests)]
    public Task<IActionResult> Withdraw(string reference, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, reference, RequestVerb.Withdraw, workflow.WithdrawAsync, cancellationToken);
}

/// <summary>Which of the form's buttons was used; a form sent by the Enter key saves a draft.</summary>
public enum FormIntent
{
    Save,
    Submit,
}
