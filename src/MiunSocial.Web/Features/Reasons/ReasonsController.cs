using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Reasons;

[Authorize(Policies.Decide)]
[Route("/approvals/reasons")]
public sealed class ReasonsController(
    ReasonQueries queries,
    ReasonRegister register,
    SignedIn signedIn,
    IStringLocalizer<ReasonsText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Index", await queries.ListAsync(cancellationToken));

    [HttpGet("new")]
    public IActionResult Add() => View("Edit", queries.NewForm());

    [HttpPost("new")]
    public async Task<IActionResult> Add(Edit form, CancellationToken cancellationToken)
    {
        var outcome = await register.AddAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken);
        ModelState.Add(outcome.Problems, texts, shared);
        return outcome.Key.Length > 0 ? this.RedirectWithMessage("/approvals/reasons", texts["Done.Add"]) : this.Again("Edit", form);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } form ? View("Edit", form) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, Edit form, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(id, cancellationToken) is not { } current)
        {
            return NotFound();
        }
        var written = form with { Id = id, Facts = current.Facts };
        var outcome = await register.ChangeAsync(written, await signedIn.ActorAsync(cancellationToken), cancellationToken);
        return await AnswerAsync(outcome, written, "Done.Edit", cancellationToken);
    }

    [HttpPost("{id:guid}/archive")]
    public async Task<IActionResult> Archive(Guid id, int? version, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } current
            ? await AnswerAsync(
                await register.ArchiveAsync(id, version ?? 0, await signedIn.ActorAsync(cancellationToken), cancellationToken), current, "Done.Archive", cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}/restore")]
    public async Task<IActionResult> Restore(Guid id, int? version, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } current
            ? await AnswerAsync(
                await register.RestoreAsync(id, version ?? 0, await signedIn.ActorAsync(cancellationToken), cancellationToken), current, "Done.Restore", cancellationToken)
            : NotFound();

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, Edit form, string done, CancellationToken cancellationToken)
    {
        ModelState.Add(outcome.Problems, texts, shared);
        if (outcome.IsOvertaken)
        {
            var newest = await queries.FormAsync(form.Id, cancellationToken);
            ModelState.Remove(nameof(form.Version));
            var page = View("Edit", form with
            {
                Version = newest!.Version,
                Facts = newest.Facts,
                Overtaking = await queries.LatestAsync(form.Id, cancellationToken),
            });
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
        return outcome.Key.Length > 0 ? this.RedirectWithMessage("/approvals/reasons", texts[done, form.Facts!.Title]) : this.Again("Edit", form);
    }
}
