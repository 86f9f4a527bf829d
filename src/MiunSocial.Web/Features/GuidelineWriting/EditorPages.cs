using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Turns what became of a draft that somebody writes on into the page, or the line beside the buttons, that answers it.</summary>
public sealed class EditorPages(
    GuidelineWorkflow workflow,
    WritingQueries queries,
    Images images,
    SignedIn signedIn,
    IStringLocalizer<GuidelineWritingText> texts,
    IStringLocalizer<SharedText> shared)
{
    public async Task<IActionResult> ShowAsync(Controller controller, string slug, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(slug, cancellationToken) is not { } guideline)
        {
            return controller.NotFound();
        }
        return guideline.Stage == GuidelineStage.InDraft
            ? controller.View("Write", await queries.WriteAsync(guideline, form: null, cancellationToken))
            : controller.LocalRedirect($"/guidelines/{slug}/versions");
    }

    public async Task<IActionResult> KeepAsync(Controller controller, string slug, WriteForm form, WriteIntent intent, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(slug, cancellationToken) is not { } guideline)
        {
            return controller.NotFound();
        }
        var isCut = CutForm.Is(controller.HttpContext);
        if (isCut || !controller.ModelState.IsValid)
        {
            return await AgainAsync(controller, guideline, form, intent, isCut ? [Images.TooLarge] : [], cancellationToken);
        }
        // A picture that was chosen goes with whichever button was used: the next page would not have it.
        if (intent == WriteIntent.AddImage || (intent != WriteIntent.Keep && form.HasImage))
        {
            return await AddImageAsync(controller, guideline, form, intent, cancellationToken);
        }
        return await workflow.WriteAsync(slug, form, cancellationToken) switch
        {
            GuidelineResult.Done { Guideline: var kept } => Onward(controller, kept, intent),
            GuidelineResult.Invalid { Problems: var problems } => await AgainAsync(controller, guideline, form, intent, problems, cancellationToken),
            GuidelineResult.Conflict { Guideline: var newer } => await ConflictAsync(controller, newer, form, intent, cancellationToken),
            _ => controller.NotFound(),
        };
    }

    private async Task<IActionResult> AddImageAsync(
        Controller controller, Guideline guideline, WriteForm form, WriteIntent intent, CancellationToken cancellationToken)
    {
        if (guideline.Stage != GuidelineStage.InDraft)
        {
            return await ConflictAsync(controller, guideline, form, intent, cancellationToken);
        }
        form = WithImageId(form);
        IReadOnlyList<Problem> problems = [.. Images.Problems(form), .. form.ToText().TooLong()];
        if (problems.Count == 0)
        {
            problems = await images.AddAsync(guideline, form, cancellationToken);
        }
        if (problems.Count > 0)
        {
            return await AgainAsync(controller, guideline, form, intent, problems, cancellationToken);
        }
        var shown = Images.Shown(form);
        // What was posted would be shown again instead of what the page is to hold.
        controller.ModelState.Clear();
        return await workflow.WriteAsync(guideline.Slug, shown, cancellationToken) switch
        {
            GuidelineResult.Done { Guideline: var kept } => Onward(controller, kept, intent),
            GuidelineResult.Invalid { Problems: var tooLong } => await AgainAsync(controller, guideline, shown, intent, tooLong, cancellationToken),
            GuidelineResult.Conflict { Guideline: var newer } => await ConflictAsync(controller, newer, shown, intent, cancellationToken),
            _ => controller.NotFound(),
        };
    }

    private IActionResult Onward(Controller controller, Guideline kept, WriteIntent intent) => intent switch
    {
        WriteIntent.Keep => Line(controller, texts["Kept", TimeNow()], kept.TimesWritten, kept.Version),
        WriteIntent.Save => controller.RedirectWithMessage($"/guidelines/{kept.Slug}/write", texts["Done.Save"]),
        WriteIntent.AddImage => controller.RedirectWithMessage($"/guidelines/{kept.Slug}/write", texts["Done.AddImage"]),
        WriteIntent.Preview => controller.LocalRedirect($"/guidelines/{kept.Slug}/write#preview"),
        WriteIntent.Publish => controller.LocalRedirect($"/guidelines/{kept.Slug}/publish"),
        WriteIntent.Close => controller.RedirectWithMessage("/guidelines/manage?view=Open", texts["Done.Save"]),
        _ => controller.BadRequest(),
    };

    /// <summary>While somebody writes, only a line beside the buttons tells; otherwise the page comes again with what is wrong.</summary>
    private async Task<IActionResult> AgainAsync(
        Controller controller, Guideline guideline, WriteForm form, WriteIntent intent, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        if (intent == WriteIntent.Keep)
        {
            return Line(controller, texts["Kept.Not"], form.Seen, version: null);
        }
        controller.ModelState.Add(problems, texts, shared);
        if (guideline.Stage != GuidelineStage.InDraft)
        {
            return await GoneOnAsync(controller, guideline, form, cancellationToken);
        }
        var again = controller.Again("Write", await queries.WriteAsync(guideline, WithImageId(form), cancellationToken));
        again.StatusCode = CutForm.Is(controller.HttpContext) ? StatusCodes.Status413PayloadTooLarge : again.StatusCode;
        return again;
    }

    /// <summary>Another tab or person kept the draft meanwhile: what was typed here stays on the page, and keeping it again makes it count.</summary>
    private async Task<IActionResult> ConflictAsync(
        Controller controller, Guideline newer, WriteForm form, WriteIntent intent, CancellationToken cancellationToken)
    {
        if (intent == WriteIntent.Keep)
        {
            return Line(controller, texts["Kept.Elsewhere"], form.Seen, version: null);
        }
        if (newer.Stage != GuidelineStage.InDraft)
        {
            return await GoneOnAsync(controller, newer, form, cancellationToken);
        }
        var stored = WriteForm.Of(newer.Open!.Text, newer.TimesWritten);
        var page = await queries.WriteAsync(newer, WithImageId(form) with { Seen = newer.TimesWritten }, cancellationToken);
        controller.ModelState.AddModelError("", texts["Conflict.Elsewhere", newer.Open.WrittenBy ?? ""]);
        return controller.AgainAfterAnother("Write", page with { Elsewhere = [.. form.Unlike(stored).Select(Labelled)] }, nameof(form.Seen));
    }

    /// <summary>There is no draft any more that the words could be kept in; they are shown, so that nothing is lost.</summary>
    private async Task<IActionResult> GoneOnAsync(Controller controller, Guideline guideline, WriteForm form, CancellationToken cancellationToken) =>
        controller.Overtaken(guideline, await queries.LatestAsync(guideline, cancellationToken), WriteForm.Of(new(), 0).Unlike(form).Select(Labelled));

    private static PartialViewResult Line(Controller controller, string text, int seen, int? version)
    {
        controller.ModelState.Clear();
        return controller.PartialView("_Kept", new KeptLine(text, seen, version));
    }

    private static WriteForm WithImageId(WriteForm form) => form.ImageId == Guid.Empty ? form with { ImageId = Guid.CreateVersion7() } : form;

    private WrittenText Labelled((string Field, string Text) written) => new(texts[$"Field.{written.Field}"], written.Text);

    private string TimeNow() => signedIn.Now.ToLocal().ToString("HH:mm", CultureInfo.InvariantCulture);
}
