using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Audiences;

[Authorize(Policies.Decide)]
[Route("/audiences")]
public sealed class AudiencesController(
    AudienceQueries queries,
    AudienceRegister register,
    SignedIn signedIn,
    IStringLocalizer<AudiencesText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Index", await queries.ListAsync(cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> Add(CancellationToken cancellationToken) => View("Edit", await queries.NewFormAsync(cancellationToken));

    [HttpPost("new")]
    public async Task<IActionResult> Add(Edit form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await register.AddAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid ? this.RedirectWithMessage("/audiences", texts["Done.Add"]) : this.Again("Edit", form);
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellationToken) =>
        await queries.FormAsync(slug, cancellationToken) is { } form ? View("Edit", form) : NotFound();

    [HttpPost("{slug}")]
    public async Task<IActionResult> Edit(string slug, Edit form, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(slug, cancellationToken) is not { } current)
        {
            return NotFound();
        }
        var outcome = ModelState.IsValid
            ? await register.ChangeAsync(slug, form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        return await AnswerAsync(outcome, form with { Facts = current.Facts }, "Done.Edit", cancellationToken);
    }

    [HttpPost("{slug}/archive")]
    public async Task<IActionResult> Archive(string slug, int? version, CancellationToken cancellationToken) =>
        await queries.FormAsync(slug, cancellationToken) is { } current
            ? await AnswerAsync(
                await register.ArchiveAsync(slug, version ?? 0, await signedIn.ActorAsync(cancellationToken), cancellationToken), current, "Done.Archive", cancellationToken)
            : NotFound();

    [HttpPost("{slug}/restore")]
    public async Task<IActionResult> Restore(string slug, int? version, CancellationToken cancellationToken) =>
        await queries.FormAsync(slug, cancellationToken) is { } current
            ? await AnswerAsync(
                await register.RestoreAsync(slug, version ?? 0, await signedIn.ActorAsync(cancellationToken), cancellationToken), current, "Done.Restore", cancellationToken)
            : NotFound();

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, Edit form, string done, CancellationToken cancellationToken)
    {
        var facts = form.Facts!;
        ModelState.Add(outcome.Problems, texts, shared);
        if (outcome.IsOvertaken)
        {
            var newest = await queries.FormAsync(facts.Slug, cancellationToken);
            return this.AgainAfterAnother("Edit", form with
            {
                Version = newest!.Version,
                Facts = newest.Facts,
                Overtaking = await queries.LatestAsync(facts.Id, cancellationToken),
            });
        }
        return ModelState.IsValid ? this.RedirectWithMessage("/audiences", texts[done, facts.Name]) : this.Again("Edit", form);
    }
}
