using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanBlocks;

[Authorize(Policies.Decide)]
[Route("/loans/blocked")]
public sealed class LoanBlocksController(
    LoanBlockQueries queries,
    LoanBlockRegister register,
    SignedIn signedIn,
    IStringLocalizer<LoanBlocksText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Index", await queries.ListAsync(cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> Add(CancellationToken cancellationToken) => View("Edit", await queries.NewAsync(cancellationToken));

    [HttpPost("new")]
    public async Task<IActionResult> Add(Edit form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await register.AddAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        return await AnswerAsync(outcome, form, "Done.Add", cancellationToken);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } form ? View("Edit", form) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit([FromRoute] Guid id, Edit form, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(id, cancellationToken) is not { } current)
        {
            return NotFound();
        }
        var written = form with { Id = id, ChannelId = current.ChannelId, IsKept = true };
        var outcome = ModelState.IsValid
            ? await register.ChangeAsync(written, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        return await AnswerAsync(outcome, written, "Done.Edit", cancellationToken);
    }

    [HttpPost("{id:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, int? version, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } current
            ? await AnswerAsync(
                await register.RemoveAsync(id, version ?? 0, await signedIn.ActorAsync(cancellationToken), cancellationToken), current, "Done.Remove", cancellationToken)
            : NotFound();

    /// <summary>Where loans stay booked on the days, their page says which.</summary>
    private async Task<IActionResult> SavedAsync(string key, string done, CancellationToken cancellationToken) =>
        await queries.FormAsync(Guid.Parse(key), cancellationToken) is { Booked.Count: > 0 } kept
            ? this.RedirectWithMessage($"/loans/blocked/{kept.Id}", texts[done])
            : this.RedirectWithMessage("/loans/blocked", texts[done]);

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, Edit form, string done, CancellationToken cancellationToken)
    {
        ModelState.Add(outcome.Problems, texts, shared);
        if (outcome.Key.Length > 0)
        {
            return await SavedAsync(outcome.Key, done, cancellationToken);
        }
        if (!outcome.IsOvertaken)
        {
            return this.Again("Edit", await queries.CompleteAsync(form, cancellationToken));
        }
        return await queries.FormAsync(form.Id, cancellationToken) is { } newest
            ? this.AgainAfterAnother("Edit", await queries.CompleteAsync(
                form with { Version = newest.Version, IsKept = true, Overtaking = await queries.LatestAsync(form.Id, cancellationToken) }, cancellationToken))
            : NotFound();
    }
}
