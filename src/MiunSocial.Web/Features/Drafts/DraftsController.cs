using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Writing a request: choosing what to ask for, the steps of its form, and sending it.</summary>
[Authorize(Policies.MakeRequests)]
[Route("requests")]
public sealed class DraftsController(DraftWorkflow workflow, DraftQueries queries, DraftPages pages) : Controller
{
    /// <summary>A link that names a kind means a new account of it.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? kind, string? channel, CancellationToken cancellationToken) => kind is null
        ? View(await queries.NewAsync(channel, cancellationToken))
        : LocalRedirect($"/requests/new/new-account{QueryString.Create("kind", kind)}");

    [HttpGet("new/{type}")]
    public async Task<IActionResult> First([FromRoute] string type, string? kind, string? channel, [FromQuery] AskedPassage passage, CancellationToken cancellationToken) =>
        TypeNames.Read(type) is { } known ? View("Step", await queries.FirstStepAsync(known, kind, channel, passage, cancellationToken)) : NotFound();

    [HttpPost("new/{type}")]
    public Task<IActionResult> First([FromRoute] string type, [FromQuery] string? kind, StepIntent intent, CancellationToken cancellationToken) =>
        pages.StartAsync(this, type, kind, new(intent), cancellationToken);

    [HttpGet("drafts/{id:guid}")]
    public Task<IActionResult> Draft([FromRoute] Guid id, CancellationToken cancellationToken) =>
        pages.OpenAsync(this, WritingPlace.Draft(id), cancellationToken);

    [HttpGet("drafts/{id:guid}/{step}")]
    public Task<IActionResult> DraftStep([FromRoute] Guid id, [FromRoute] string step, CancellationToken cancellationToken) =>
        pages.ShowAsync(this, WritingPlace.Draft(id), step, cancellationToken);

    [HttpPost("drafts/{id:guid}/{step}")]
    public Task<IActionResult> DraftStep([FromRoute] Guid id, [FromRoute] string step, StepIntent intent, string? to, CancellationToken cancellationToken) =>
        pages.KeepAsync(this, WritingPlace.Draft(id), step, new(intent, to), cancellationToken);

    [HttpPost("drafts/{id:guid}/submit")]
    public async Task<IActionResult> Submit([FromRoute] Guid id, CheckForm form, CancellationToken cancellationToken) =>
        await pages.AfterCheckAsync(this, WritingPlace.Draft(id), form, await workflow.SubmitAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("drafts/{id:guid}/discard")]
    public async Task<IActionResult> Discard([FromRoute] Guid id, CancellationToken cancellationToken) =>
        await pages.AfterDiscardAsync(this, id, await workflow.DiscardAsync(id, cancellationToken), cancellationToken);

    [HttpGet("{reference}/edit")]
    public Task<IActionResult> Edit([FromRoute] string reference, CancellationToken cancellationToken) =>
        pages.OpenAsync(this, WritingPlace.Returned(reference), cancellationToken);

    [HttpGet("{reference}/edit/{step}")]
    public Task<IActionResult> EditStep([FromRoute] string reference, [FromRoute] string step, CancellationToken cancellationToken) =>
        pages.ShowAsync(this, WritingPlace.Returned(reference), step, cancellationToken);

    [HttpPost("{reference}/edit/{step}")]
    public Task<IActionResult> EditStep([FromRoute] string reference, [FromRoute] string step, StepIntent intent, string? to, CancellationToken cancellationToken) =>
        pages.KeepAsync(this, WritingPlace.Returned(reference), step, new(intent, to), cancellationToken);

    [HttpPost("{reference}/resubmit")]
    public async Task<IActionResult> Resubmit([FromRoute] string reference, CheckForm form, CancellationToken cancellationToken) => await pages.AfterCheckAsync(
        this, WritingPlace.Returned(reference), form, await workflow.ResubmitAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("{reference}/again")]
    public async Task<IActionResult> Again([FromRoute] string reference, [FromForm] Guid id, CancellationToken cancellationToken) =>
        id == Guid.Empty ? BadRequest() : pages.AfterAgain(this, await workflow.AgainAsync(reference, id, cancellationToken));

    /// <summary>The part of the page beside the form, as somebody writes.</summary>
    [HttpGet("beside")]
    public async Task<IActionResult> Beside(BesideQuery query, CancellationToken cancellationToken) =>
        PartialView("_Beside", await queries.BesideAsync(query, cancellationToken));

    /// <summary>What is known of a wished handle, as somebody writes it.</summary>
    [HttpGet("handle")]
    public async Task<IActionResult> Handle(BesideQuery query, CancellationToken cancellationToken) =>
        PartialView("_Handle", await queries.HandleAsync(query, cancellationToken));
}

/// <summary>Which of a step's buttons was used.</summary>
public enum StepIntent
{
    /// <summary>Keep it and go on; the Enter key does the same.</summary>
    Next,

    /// <summary>Keep it and go back a step.</summary>
    Back,

    /// <summary>Keep it and leave.</summary>
    Close,

    /// <summary>Keep it while somebody writes; the page stays.</summary>
    Keep,
}

/// <summary>Where somebody goes from a step that they have written.</summary>
/// <param name="To">The step they chose from the list of them.</param>
public sealed record StepTurn(StepIntent Intent, string? To = null);
