using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Acknowledgements;

public sealed class AcknowledgementsController(
    OwnAcknowledgements own,
    AcknowledgementWorkflow workflow,
    AcknowledgementQueries queries,
    IStringLocalizer<AcknowledgementsText> texts) : Controller
{
    [HttpGet("/guidelines/acknowledge")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> Mine(CancellationToken cancellationToken) =>
        View("Mine", Acknowledgements.Mine.Of(await own.AllAsync(cancellationToken)));

    /// <summary>Which guidelines somebody may acknowledge is answered by what they are responsible for.</summary>
    [HttpPost("/guidelines/acknowledge")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> Give(MineForm form, CancellationToken cancellationToken)
    {
        if (form.Versions.Count == 0 || !ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Versions), texts["Problem.TickOne"]);
            return this.Again("Mine", Acknowledgements.Mine.Of(await own.AllAsync(cancellationToken)));
        }
        var result = await workflow.GiveAsync(form.Versions, cancellationToken);
        if (result is { Given.Count: 0, Outdated.Count: 0 })
        {
            return NotFound();
        }
        if (result.Outdated.Count > 0)
        {
            foreach (var duty in result.Outdated)
            {
                ModelState.AddModelError(nameof(form.Versions), texts["Problem.Outdated", duty.Guideline.Title.In(TextsSetup.CurrentLanguage), duty.Guideline.Label]);
            }
            return this.AgainAfterAnother("Mine", Acknowledgements.Mine.Of(await own.AllAsync(cancellationToken)));
        }
        return this.RedirectWithMessage("/guidelines/acknowledge", result.Given.Count == 1
            ? texts["Done.One", result.Given[0].Guideline.Title.In(TextsSetup.CurrentLanguage)]
            : texts["Done.Many", result.Given.Count]);
    }

    [HttpGet("/guidelines/acknowledgements")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Index(string? view, int? page, CancellationToken cancellationToken) =>
        View(await queries.OverviewAsync(view == "people", Pager.Clamp(page), cancellationToken));

    [HttpGet("/guidelines/{slug}/acknowledgements")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Details(string slug, string? view, int? page, CancellationToken cancellationToken) =>
        await queries.FindAsync(slug, view, Pager.Clamp(page), cancellationToken) is { } found ? View(found) : NotFound();

    [HttpPost("/guidelines/{slug}/acknowledgements/remind")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Remind(
        string slug, [FromServices] AcknowledgementReminding reminding, [FromServices] SignedIn signedIn, CancellationToken cancellationToken)
    {
        var reminded = await reminding.RemindNowAsync(slug, await signedIn.ActorAsync(cancellationToken), cancellationToken);
        return reminded is null
            ? NotFound()
            : this.RedirectWithMessage($"/guidelines/{slug}/acknowledgements", texts[reminded switch { 0 => "Reminded.None", 1 => "Reminded.One", _ => "Reminded.Many" }, reminded]);
    }

    /// <param name="guideline">The slug of one; null for all.</param>
    [HttpGet("/guidelines/acknowledgements/export")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Export(string? guideline, CancellationToken cancellationToken)
    {
        if (await queries.RowsAsync(guideline, cancellationToken) is not { } rows)
        {
            return NotFound();
        }
        return await this.CsvAsync("acknowledgements.csv", queries.Headings, rows, cancellationToken);
    }
}
