using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Turns what became of a step into the page that answers it.</summary>
public sealed class DraftPages(
    DraftWorkflow workflow,
    DraftQueries queries,
    TimeProvider clock,
    IStringLocalizer<SharedText> shared,
    IStringLocalizer<RequestsText> texts,
    IStringLocalizer<DraftsText> words)
{
    private static readonly string[] OfNoField = [nameof(StepForm.Id), "intent"];

    /// <summary>The first step with something to do, or the last page where nothing is missing.</summary>
    public async Task<IActionResult> OpenAsync(Controller controller, WritingPlace place, CancellationToken cancellationToken)
    {
        if (await queries.StandingAsync(place, cancellationToken) is not { } request)
        {
            return controller.NotFound();
        }
        if (request.State != place.State)
        {
            return GoneOn(controller, request);
        }
        var page = await queries.CheckAsync(place, request, CheckFormOf(request), cancellationToken);
        return controller.LocalRedirect(page.Steps.First(step => step.Standing == StepStanding.Open || step.Step == RequestSteps.Check).Address!);
    }

    public async Task<IActionResult> ShowAsync(Controller controller, WritingPlace place, string step, CancellationToken cancellationToken)
    {
        if (await queries.StandingAsync(place, cancellationToken) is not { } request)
        {
            return controller.NotFound();
        }
        if (request.State != place.State)
        {
            return GoneOn(controller, request);
        }
        if (step == RequestSteps.Check)
        {
            return controller.View("Check", await queries.CheckAsync(place, request, CheckFormOf(request), cancellationToken));
        }
        if (!RequestSteps.Of(request.Content).Contains(step) || StepForm.Of(step, request.Content) is not { } form)
        {
            return controller.NotFound();
        }
        form.Id = request.Id;
        return controller.View("Step", await StepPageAsync(place, request, form, cancellationToken));
    }

    /// <param name="kindSlug">The kind that the link named; a later step asks for it.</param>
    public async Task<IActionResult> StartAsync(
        Controller controller, string typeName, string? kindSlug, StepTurn turn, CancellationToken cancellationToken)
    {
        if (TypeNames.Read(typeName) is not { } type)
        {
            return controller.NotFound();
        }
        var empty = RequestContent.Empty(type, Guid.Empty);
        var form = await ReadAsync(controller, RequestSteps.Of(empty)[0]);
        if (form.Id == Guid.Empty)
        {
            form.Id = Guid.CreateVersion7(clock.GetUtcNow());
            TellDamage(controller.ModelState);
        }
        var result = controller.ModelState.IsValid
            ? await workflow.StartAsync(type, kindSlug, form, cancellationToken)
            : new RequestResult.Invalid([]);
        return result switch
        {
            RequestResult.Done { Request: var kept } => Onward(controller, WritingPlace.Of(kept), kept, form, turn),
            RequestResult.Conflict { Request: var newer } => await ConflictAsync(controller, WritingPlace.Of(newer), newer, form, turn, cancellationToken),
            RequestResult.Invalid { Problems: var problems } => await AgainAsync(
                controller, form, turn, problems, () => queries.FirstPageAsync(empty, form, kindSlug, cancellationToken)),
            _ => controller.NotFound(),
        };
    }

    public async Task<IActionResult> KeepAsync(
        Controller controller, WritingPlace place, string step, StepTurn turn, CancellationToken cancellationToken)
    {
        if (StepForm.Empty(step) is null || await queries.StandingAsync(place, cancellationToken) is not { } request)
        {
            return controller.NotFound();
        }
        if (!Asks(request, step))
        {
            return controller.NotFound();
        }
        var form = await ReadAsync(controller, step);
        var result = controller.ModelState.IsValid ? await workflow.KeepAsync(place, form, cancellationToken) : new RequestResult.Invalid([]);
        return result switch
        {
            RequestResult.Done { Request: var kept } => Onward(controller, place, kept, form, turn),
            RequestResult.Conflict { Request: var newer } => await ConflictAsync(controller, place, newer, form, turn, cancellationToken),
            RequestResult.Invalid { Problems: var problems } => await AgainAsync(
                controller, form, turn, problems, () => StepPageAsync(place, request, form, cancellationToken)),
            _ => controller.NotFound(),
        };
    }

    public async Task<IActionResult> AfterCheckAsync(
        Controller controller, WritingPlace place, CheckForm form, RequestResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case RequestResult.Done { Request: var sent }:
                return controller.RedirectWithMessage($"/requests/{sent.Reference}", texts[place.Reference is null ? "Done.Submit" : "Done.Resubmit", sent.Reference!]);
            case RequestResult.Conflict { Request: var request }:
                return controller.Overtaken(request, form.WrittenAnswer() is { } answer ? [new(texts["Field.Answer"], answer)] : [], texts);
            case RequestResult.Invalid { Problems: var problems } when await queries.OwnAsync(place, cancellationToken) is { } request:
                var page = await queries.CheckAsync(place, request, form, cancellationToken);
                controller.ModelState.Add(problems.Where(problem => problem.Field is nameof(form.HasReadGuidelines) or nameof(form.Answer)), shared);
                return controller.Again("Check", page with { WasRefused = true });
            default:
                return controller.NotFound();
        }
    }

    public async Task<IActionResult> AfterDiscardAsync(Controller controller, Guid id, RequestResult result, CancellationToken cancellationToken) => result switch
    {
        RequestResult.Done => controller.RedirectWithMessage("/requests", texts["Done.Discard"]),
        RequestResult.Conflict { Request: var request } => controller.Overtaken(request, [], texts),
        // The button was pressed twice.
        _ when await queries.IsDiscardedAsync(id, cancellationToken) => controller.RedirectWithMessage("/requests", texts["Done.Discard"]),
        _ => controller.NotFound(),
    };

    public IActionResult AfterAgain(Controller controller, RequestResult result) => result switch
    {
        RequestResult.Done { Request: var draft } => controller.RedirectWithMessage($"/requests/drafts/{draft.Id}", words["Done.Again"]),
        RequestResult.Conflict { Request: var request } => controller.Overtaken(request, [], texts),
        _ => controller.NotFound(),
    };

    /// <summary>Whoever goes back to a page on which they wrote is led to what became of it.</summary>
    private static IActionResult GoneOn(Controller controller, Request request) =>
        request.Reference is { } reference ? controller.LocalRedirect($"/requests/{reference}") : controller.NotFound();

    private static CheckForm CheckFormOf(Request request) => new()
    {
        Steps = request.Steps.Count,
        HasReadGuidelines = request.Proposal.HasReadGuidelines,
        Guidelines = [.. request.Guidelines.Select(one => one.ToString())],
    };

    private static bool Asks(Request request, string step) =>
        RequestSteps.Of(request.Content).Contains(step) || (step == RequestSteps.Farewell && request.Type == RequestType.Close);

    private async Task<StepForm> ReadAsync(Controller controller, string step)
    {
        var form = StepForm.Empty(step)!;
        await controller.TryUpdateModelAsync(form, form.GetType(), prefix: "");
        if (OfNoField.Any(name => controller.ModelState[name] is { Errors.Count: > 0 }))
        {
            TellDamage(controller.ModelState);
        }
        return form;
    }

    /// <summary>What is wrong with that which nobody typed is told once, and not as if it were a field to go to.</summary>
    private void TellDamage(ModelStateDictionary state)
    {
        foreach (var name in OfNoField.Append(""))
        {
            state.Remove(name);
        }
        state.AddModelError("", texts["Form.Damaged"]);
    }

    private async Task<StepPage> StepPageAsync(WritingPlace place, Request request, StepForm form, CancellationToken cancellationToken) =>
        await queries.PageAsync(place, request.Content, form, cancellationToken) with { ReturnMessage = DraftQueries.ReturnMessageOf(request) };

    private IActionResult Onward(Controller controller, WritingPlace place, Request kept, StepForm form, StepTurn turn)
    {
        var steps = RequestSteps.Of(kept.Content);
        var here = steps.Index().FirstOrDefault(one => StepForm.Empty(one.Item)?.GetType() == form.GetType()).Index;
        return turn.Intent switch
        {
            StepIntent.Keep => KeptOn(controller, place.AddressOf(steps[here]), Kept(kept, form, isKept: true, words["Kept", LocalTimeNow()])),
            StepIntent.Close => controller.RedirectWithMessage(place.Reference is { } reference ? $"/requests/{reference}" : "/requests", texts["Done.Saved"]),
            StepIntent.Back => controller.LocalRedirect(place.AddressOf(steps[Math.Max(0, here - 1)])),
            // A list that is older than what was written may name a step that is no longer asked.
            StepIntent.Next when turn.To is { } to && steps.Contains(to) => controller.LocalRedirect(place.AddressOf(to)),
            StepIntent.Next => controller.LocalRedirect(place.AddressOf(steps[Math.Min(steps.Count - 1, here + 1)])),
            _ => controller.BadRequest(),
        };
    }

    /// <summary>A new request has an address of its own once it is kept: from then on the browser comes back to that.</summary>
    private static PartialViewResult KeptOn(Controller controller, string address, KeptLine line)
    {
        if (controller.Request.Path.StartsWithSegments("/requests/new"))
        {
            controller.Response.Headers["HX-Replace-Url"] = address;
        }
        return controller.PartialView("_Kept", line);
    }

    /// <summary>While somebody writes, only a line beside the buttons tells; otherwise the page comes again with what is wrong.</summary>
    private async Task<IActionResult> AgainAsync(
        Controller controller, StepForm form, StepTurn turn, IReadOnlyList<Domain.Shared.Problem> problems, Func<Task<StepPage>> page)
    {
        controller.ModelState.Add(problems.Select(form.AtItsLine), shared);
        if (turn.Intent == StepIntent.Keep)
        {
            controller.ModelState.Clear();
            return controller.PartialView("_Kept", new KeptLine { Text = words["Kept.Not"], Seen = form.Seen, IsKept = false });
        }
        return controller.Again("Step", await page());
    }

    /// <summary>Another tab kept the step meanwhile: what was typed here stays on the page, and keeping it again makes it count.</summary>
    private async Task<IActionResult> ConflictAsync(
        Controller controller, WritingPlace place, Request newer, StepForm form, StepTurn turn, CancellationToken cancellationToken)
    {
        var stored = form.ShownAgain(newer.Content);
        if (turn.Intent == StepIntent.Keep)
        {
            return controller.PartialView("_Kept", new KeptLine { Text = words["Kept.Elsewhere"], Seen = form.Seen, IsKept = false });
        }
        if (newer.State != place.State)
        {
            return controller.Overtaken(newer, Labelled(form.TextsUnlike(stored)), texts);
        }
        form.Seen = stored.Seen;
        controller.ModelState.SetModelValue(nameof(form.Seen), new ValueProviderResult(stored.Seen));
        controller.ModelState.AddModelError("", texts["Conflict.OtherTab"]);
        var page = await StepPageAsync(place, newer, form, cancellationToken);
        var result = controller.Again("Step", page with { Elsewhere = [.. Labelled(stored.TextsUnlike(form))] });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    private IEnumerable<WrittenText> Labelled(IEnumerable<(string Field, string Text)> written) =>
        written.Select(one => new WrittenText(texts[$"Field.{one.Field}"], one.Text));

    private static KeptLine Kept(Request kept, StepForm form, bool isKept, string text) =>
        new() { Text = text, Seen = form.ShownAgain(kept.Content).Seen, IsKept = isKept };

    private string LocalTimeNow() => clock.GetUtcNow().UtcDateTime.ToLocal().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a page is told after a step was kept while somebody wrote.</summary>
public sealed record KeptLine
{
    public required string Text { get; init; }

    public required string? Seen { get; init; }

    public required bool IsKept { get; init; }
}
