using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Turns what became of a guideline into the page that answers it.</summary>
public sealed class WritingPages(
    GuidelineWorkflow workflow, WritingQueries queries, IStringLocalizer<GuidelineWritingText> texts, IStringLocalizer<SharedText> shared)
{
    public async Task<IActionResult> CreateAsync(Controller controller, NewForm form, CancellationToken cancellationToken)
    {
        var result = controller.ModelState.IsValid && form.Id != Guid.Empty ? await workflow.CreateAsync(form, cancellationToken) : new GuidelineResult.Invalid([]);
        if (result is GuidelineResult.Done { Guideline: var made })
        {
            return controller.LocalRedirect($"/guidelines/{made.Slug}/write");
        }
        if (result is GuidelineResult.NotFound)
        {
            return controller.NotFound();
        }
        if (result is GuidelineResult.Conflict { Guideline: var other })
        {
            controller.ModelState.AddModelError("", texts["New.MadeAlready", other.Label]);
            return controller.AgainAfterAnother("New", await queries.NewAsync(form with { Id = Guid.Empty }, cancellationToken), nameof(form.Id));
        }
        if (form.Id == Guid.Empty)
        {
            controller.ModelState.Remove(nameof(form.Id));
            controller.ModelState.AddModelError("", texts["Form.Damaged"]);
        }
        controller.ModelState.Add((result as GuidelineResult.Invalid)?.Problems ?? [], texts, shared);
        return controller.Again("New", await queries.NewAsync(form, cancellationToken));
    }

    /// <param name="onward">Where it goes on when it went well.</param>
    public async Task<IActionResult> AfterAsync(
        Controller controller, string slug, GuidelineResult result, string onward, string done, CancellationToken cancellationToken) => result switch
        {
            GuidelineResult.Done { Guideline: var guideline } => controller.RedirectWithMessage(onward, texts[done, guideline.Label]),
            GuidelineResult.Conflict { Guideline: var guideline } => controller.Overtaken(guideline, await queries.LatestAsync(guideline, cancellationToken), []),
            _ => controller.NotFound(),
        };

    public async Task<IActionResult> ShowPublishAsync(Controller controller, string slug, CancellationToken cancellationToken) =>
        await queries.FindAsync(slug, cancellationToken) switch
        {
            null => controller.NotFound(),
            { Stage: GuidelineStage.InDraft } guideline => controller.View("Publish", queries.PublishOf(guideline, form: null)),
            _ => controller.LocalRedirect($"/guidelines/{slug}/versions"),
        };

    public async Task<IActionResult> AfterPublishAsync(
        Controller controller, string slug, Publish form, GuidelineResult result, CancellationToken cancellationToken)
    {
        if (result is GuidelineResult.Done { Guideline: var done })
        {
            var message = form.At() is { } at ? texts["Done.Schedule", done.Label, at.ToLocal().ToLongMoment()] : texts["Done.Publish", done.Label, done.InForce!.Label!];
            return controller.RedirectWithMessage(form.At() is null ? $"/guidelines/{slug}" : $"/guidelines/{slug}/versions", message);
        }
        if (await queries.FindAsync(slug, cancellationToken) is not { } guideline || result is GuidelineResult.NotFound)
        {
            return controller.NotFound();
        }
        if (guideline.Stage != GuidelineStage.InDraft)
        {
            return controller.Overtaken(guideline, await queries.LatestAsync(guideline, cancellationToken), []);
        }
        var page = queries.PublishOf(guideline, form);
        if (result is GuidelineResult.Conflict)
        {
            controller.ModelState.Remove(nameof(form.DraftId));
            return controller.AgainAfterAnother("Publish", page with { Overtaking = await queries.LatestAsync(guideline, cancellationToken) });
        }
        // What the text lacks stands on the page, with links to the editor.
        var own = typeof(Publish).GetProperties().Select(property => property.Name).ToHashSet();
        controller.ModelState.Add(((GuidelineResult.Invalid)result).Problems.Where(problem => own.Contains(problem.Field)), texts, shared);
        return controller.Again("Publish", page);
    }

    public async Task<IActionResult> ShowPlaceAsync(Controller controller, string slug, CancellationToken cancellationToken) =>
        await queries.FindAsync(slug, cancellationToken) is { } guideline && guideline.Stage != GuidelineStage.Archived
            ? controller.View("Place", await queries.PlaceAsync(guideline, form: null, cancellationToken))
            : controller.NotFound();

    public async Task<IActionResult> AfterPlaceAsync(Controller controller, string slug, Place form, GuidelineResult result, CancellationToken cancellationToken)
    {
        if (result is GuidelineResult.Done)
        {
            return controller.RedirectWithMessage($"/guidelines/{slug}/versions", texts["Done.Place"]);
        }
        if (await queries.FindAsync(slug, cancellationToken) is not { } guideline)
        {
            return controller.NotFound();
        }
        if (guideline.Stage == GuidelineStage.Archived)
        {
            return controller.Overtaken(guideline, await queries.LatestAsync(guideline, cancellationToken), []);
        }
        var page = await queries.PlaceAsync(guideline, form, cancellationToken);
        if (result is GuidelineResult.Conflict)
        {
            page = page with { Shown = PlaceForm.ShownOf(guideline.Place), Overtaking = await queries.LatestAsync(guideline, cancellationToken) };
            return controller.AgainAfterAnother("Place", page, nameof(page.Shown));
        }
        controller.ModelState.Add(((GuidelineResult.Invalid)result).Problems, texts, shared);
        return controller.Again("Place", page);
    }

    /// <summary>The form stands beside the versions; with something to put right it comes again on a page of its own.</summary>
    public async Task<IActionResult> ReviewAsync(Controller controller, string slug, ReviewForm form, CancellationToken cancellationToken)
    {
        var result = controller.ModelState.IsValid ? await workflow.ReviewAsync(slug, form, cancellationToken) : new GuidelineResult.Invalid([]);
        if (result is not GuidelineResult.Invalid { Problems: var problems })
        {
            return await AfterAsync(controller, slug, result, $"/guidelines/{slug}/versions", "Done.Review", cancellationToken);
        }
        if (await queries.FindAsync(slug, cancellationToken) is not { } guideline)
        {
            return controller.NotFound();
        }
        controller.ModelState.Add(problems, texts, shared);
        return controller.Again("Review", form with { Slug = slug, Title = guideline.Label });
    }

    public async Task<IActionResult> ShowArchiveAsync(Controller controller, string slug, CancellationToken cancellationToken) =>
        await queries.FindAsync(slug, cancellationToken) switch
        {
            null => controller.NotFound(),
            { Stage: GuidelineStage.Archived } => controller.LocalRedirect($"/guidelines/{slug}/versions"),
            var guideline => controller.View("Archive", new Archive { Slug = slug, Title = guideline.Label, Shown = GuidelineShown.Of(guideline) }),
        };

    public async Task<IActionResult> ArchiveAsync(Controller controller, string slug, Archive form, CancellationToken cancellationToken)
    {
        List<Problem> problems = [.. form.Problems()];
        var result = controller.ModelState.IsValid && problems.Count == 0
            ? await workflow.ArchiveAsync(slug, form, cancellationToken)
            : new GuidelineResult.Invalid(problems);
        if (result is GuidelineResult.Done { Guideline: var done })
        {
            return controller.RedirectWithMessage($"/guidelines/{slug}/versions", texts["Done.Archive", done.Label]);
        }
        if (await queries.FindAsync(slug, cancellationToken) is not { } guideline)
        {
            return controller.NotFound();
        }
        var page = form with { Slug = slug, Title = guideline.Label };
        if (result is GuidelineResult.Conflict)
        {
            var latest = await queries.LatestAsync(guideline, cancellationToken);
            return guideline.Stage == GuidelineStage.Archived
                ? controller.Overtaken(guideline, latest, [new(texts["Field.Reason"], form.WrittenReason)])
                : controller.AgainAfterAnother("Archive", page with { Shown = GuidelineShown.Of(guideline), Overtaking = latest }, nameof(page.Shown));
        }
        controller.ModelState.Add(problems, texts, shared);
        return controller.Again("Archive", page);
    }
}
