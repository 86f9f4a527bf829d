using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

[Authorize(Policies.SeeApprovals)]
[Route("/approvals")]
public sealed class ApprovalsController(
    ApprovalQueries queries, IStringLocalizer<ApprovalsText> texts, IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(QueueQuery query, int? page, CancellationToken cancellationToken) =>
        View(await queries.QueueAsync(query with { Q = Typed.Clean(query.Q) }, Pager.Clamp(page), cancellationToken));

    /// <summary>From one request to the next of the queue it was opened from, or to the one before.</summary>
    [HttpGet("step")]
    public async Task<IActionResult> Step(string? at, bool back, CancellationToken cancellationToken)
    {
        if (QueueTrail.Of(Request) is not { } trail)
        {
            return LocalRedirect("/approvals");
        }
        return await queries.StepAsync(trail, at, back ? -1 : 1, cancellationToken) is { } next
            ? LocalRedirect($"/requests/{next.Reference}{next.Trail.Query}")
            : this.RedirectWithMessage(trail.QueueAddress, texts[back ? "Step.First" : "Step.Last"]);
    }

    [HttpPost("assign")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Assign(
        List<string> references, Guid? to, string? from, [FromServices] Assignment assignment, CancellationToken cancellationToken)
    {
        var back = from is not null && Url.IsLocalUrl(from) ? from : "/approvals";
        if (references.Count == 0)
        {
            return this.RedirectWithMessage(back, texts["Assign.NoneChosen"]);
        }
        return await assignment.AssignAsync(references, to, cancellationToken) is { } done
            ? this.RedirectWithMessage(back, Said(done))
            : BadRequest();
    }

    [HttpPost("{reference}/record")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Record(
        string reference, string? number, [FromServices] Assignment assignment, CancellationToken cancellationToken)
    {
        var address = $"/requests/{reference}{QueueTrail.QueryOf(Request)}";
        return await assignment.RecordAsync(reference, number, cancellationToken) switch
        {
            RequestResult.Done => this.RedirectWithMessage(address, texts["Record.Done"]),
            RequestResult.Invalid { Problems: [var problem, ..] } => this.RedirectWithMessage(address, shared[problem.Code, problem.Argument!]),
            _ => NotFound(),
        };
    }

    [HttpGet("filters")]
    [Authorize(Policies.Decide)]
    public IActionResult QueueToSave([FromQuery] QueueToSave form) => View(form);

    [HttpPost("filters")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> QueueToSave(QueueToSave form, [FromServices] SavedFilters saved, CancellationToken cancellationToken)
    {
        var outcome = await saved.SaveAsync(form, User.PersonId()!.Value, cancellationToken);
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/approvals?{outcome.Key}", texts["Saved.Done", form.Name!])
            : this.Again("QueueToSave", form);
    }

    [HttpPost("filters/{id:guid}/remove")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> RemoveFilter(Guid id, [FromServices] SavedFilters saved, CancellationToken cancellationToken) =>
        await saved.RemoveAsync(id, User.PersonId()!.Value, SavedFilterScope.Requests, cancellationToken) is { } name
            ? this.RedirectWithMessage("/approvals", texts["Saved.Removed", name])
            : NotFound();

    private string Said(Assigned done) => done switch
    {
        { Given: 0 } => texts["Assign.NoneLeft"],
        { PassedOver: > 0, Officer: { } name } => texts["Assign.Some", done.Given, name, done.PassedOver],
        { Officer: null } => texts["Assign.PutBack", done.Given],
        { Given: 1, Officer: { } name } => texts["Assign.One", name],
        { Officer: { } name } => texts["Assign.Many", done.Given, name],
    };
}
