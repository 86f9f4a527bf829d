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

    [HttpGet("{reference}")]
    public Task<IActionResult> Details(string reference, Guid? reason, CancellationToken cancellationToken) =>
        pages.DetailsAsync(this, reference, reason, cancellationToken);

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
    public Task<IActionResult> Approve(
        string reference, [Bind(Prefix = nameof(RequestVerb.Approve))] ApprovalForm approval, CancellationToken cancellationToken) =>
        pages.MoveAsync(
            this, reference, RequestVerb.Approve, (move, token) => workflow.ApproveAsync(move, approval, token), cancellationToken);

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

    [HttpPost("{reference}/met")]
    public async Task<IActionResult> Met(string reference, List<int> numbers, CancellationToken cancellationToken) =>
        pages.AfterSmallThing(this, reference, "Done.Met", await workflow.MeetAsync(reference, numbers, cancellationToken));

    [HttpPost("{reference}/consent")]
    public async Task<IActionResult> Consent(string reference, CancellationToken cancellationToken) =>
        pages.AfterSmallThing(this, reference, "Done.Consent", await workflow.ConsentAsync(reference, cancellationToken));
}
