using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Loans;

[Authorize(Policies.TakePartInLoans)]
[Route("loans")]
public sealed class LoansController(LoanWorkflow workflow, LoanLog log, LoanLists lists, LoanPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LoanShelf? show, int? page, CancellationToken cancellationToken) =>
        View(await lists.IndexAsync(show, Pager.Clamp(page), cancellationToken));

    [HttpGet("new")]
    public Task<IActionResult> New(Guid? channel, DateOnly? from, DateOnly? to, CancellationToken cancellationToken) =>
        pages.NewAsync(this, new() { ChannelId = channel, FirstDay = from, LastDay = to ?? from }, cancellationToken);

    [HttpPost("new")]
    public Task<IActionResult> New(LoanForm form, CancellationToken cancellationToken) => pages.ApplyAsync(this, form, cancellationToken);

    [HttpGet("{reference}")]
    public Task<IActionResult> Details(string reference, CancellationToken cancellationToken) => pages.DetailsAsync(this, reference, cancellationToken);

    [HttpGet("{reference}/edit")]
    public Task<IActionResult> Edit(string reference, CancellationToken cancellationToken) => pages.EditAsync(this, reference, cancellationToken);

    [HttpPost("{reference}/edit")]
    public Task<IActionResult> Edit([FromRoute] string reference, LoanForm form, CancellationToken cancellationToken) =>
        pages.ChangeAsync(this, reference, form, cancellationToken);

    [HttpPost("{reference}/approve")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Approve(
        string reference, [Bind(Prefix = nameof(LoanVerb.Approve))] ApproveForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Approve), form, (move, token) => workflow.ApproveAsync(move, form, token), cancellationToken);

    [HttpPost("{reference}/decline")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Decline(
        string reference, [Bind(Prefix = nameof(LoanVerb.Decline))] MoveForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Decline), form, workflow.DeclineAsync, cancellationToken);

    [HttpPost("{reference}/cancel")]
    public Task<IActionResult> Cancel(
        string reference, [Bind(Prefix = nameof(LoanVerb.Cancel))] MoveForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Cancel), form, workflow.CancelAsync, cancellationToken);

    [HttpPost("{reference}/hand-over")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> HandOver(
        string reference, [Bind(Prefix = nameof(LoanVerb.HandOver))] PointsForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.HandOver), form, (move, token) => workflow.HandOverAsync(move, form, token), cancellationToken);

    [HttpPost("{reference}/return")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Return(
        string reference, [Bind(Prefix = nameof(LoanVerb.Return))] PointsForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Return), form, (move, token) => workflow.ReturnAsync(move, form, token), cancellationToken);

    [HttpGet("{reference}/revoke")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Revoke(string reference, CancellationToken cancellationToken) => pages.RevokeAsync(this, reference, cancellationToken);

    [HttpPost("{reference}/revoke")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Revoke(
        string reference, [Bind(Prefix = nameof(LoanVerb.Revoke))] MoveForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Revoke), form, workflow.RevokeAsync, cancellationToken);

    [HttpPost("{reference}/secure")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Secure(
        string reference, [Bind(Prefix = nameof(LoanVerb.Secure))] PointsForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Secure), form, (move, token) => workflow.SecureAsync(move, form, token), cancellationToken);

    [HttpPost("{reference}/evaluate")]
    public Task<IActionResult> Evaluate(
        string reference, [Bind(Prefix = nameof(LoanVerb.Evaluate))] EvaluationForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Evaluate), form, (move, token) => workflow.EvaluateAsync(move, form, token), cancellationToken);

    [HttpPost("{reference}/assess")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Assess(
        string reference, [Bind(Prefix = nameof(LoanVerb.Assess))] EvaluationForm form, CancellationToken cancellationToken) =>
        pages.MoveAsync(this, (reference, LoanVerb.Assess), form, (move, token) => workflow.AssessAsync(move, form, token), cancellationToken);

    [HttpPost("{reference}/contact")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Assign(
        string reference, [Bind(Prefix = nameof(LoanVerb.Assign))] ApproveForm form, CancellationToken cancellationToken) =>
        await pages.AnswerAsync(
            this, (reference, LoanVerb.Assign), await workflow.AssignAsync(reference, form.ContactId, cancellationToken), cancellationToken);

    [HttpPost("{reference}/published")]
    public async Task<IActionResult> Publish(string reference, List<int> numbers, CancellationToken cancellationToken) =>
        await pages.AnswerAsync(
            this, (reference, LoanVerb.Publish), await workflow.PublishAsync(reference, numbers, cancellationToken), cancellationToken);

    [HttpPost("{reference}/log")]
    [Authorize(Policies.Decide)]
    [TakesFiles(LoanLog.LargestBody)]
    public async Task<IActionResult> Log(
        string reference, [Bind(Prefix = nameof(LoanVerb.Log))] LogForm form, CancellationToken cancellationToken) =>
        await pages.AnswerAsync(
            this,
            (reference, LoanVerb.Log),
            CutForm.Is(HttpContext) ? LoanLog.TooLarge : await log.WriteAsync(reference, form, cancellationToken),
            cancellationToken);

    [HttpGet("{reference}/log/{id:guid}")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Copy(string reference, Guid id, CancellationToken cancellationToken) =>
        await log.FindAsync(reference, id, cancellationToken) is { } file ? new AttachmentAnswer(file) : NotFound();
}
