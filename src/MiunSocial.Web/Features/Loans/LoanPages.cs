using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Turns what became of a post into the page that answers it.</summary>
public sealed class LoanPages(
    LoanApplying applying, LoanQueries queries, LoanWords words, IStringLocalizer<LoansText> texts, IStringLocalizer<SharedText> shared)
{
    public async Task<IActionResult> NewAsync(Controller controller, LoanForm begun, CancellationToken cancellationToken) =>
        controller.View("Write", await queries.NewAsync(begun, cancellationToken));

    public async Task<IActionResult> EditAsync(Controller controller, string reference, CancellationToken cancellationToken) =>
        await queries.EditAsync(reference, cancellationToken) is { } page ? controller.View("Write", page) : controller.NotFound();

    public async Task<IActionResult> DetailsAsync(Controller controller, string reference, CancellationToken cancellationToken) =>
        await queries.DetailsAsync(reference, cancellationToken) is { } page ? controller.View("Details", page) : controller.NotFound();

    /// <summary>Nothing but the one thing to do, for whoever is in a hurry.</summary>
    public async Task<IActionResult> RevokeAsync(Controller controller, string reference, CancellationToken cancellationToken) =>
        await queries.DetailsAsync(reference, cancellationToken) is { } page && page.Can(LoanVerb.Revoke)
            ? controller.View("Revoke", page)
            : controller.NotFound();

    public async Task<IActionResult> ApplyAsync(Controller controller, LoanForm form, CancellationToken cancellationToken)
    {
        if (form.Id == Guid.Empty)
        {
            return controller.BadRequest();
        }
        return form.Picked is { } days
            ? await PickedAsync(controller, form, days, reference: null, cancellationToken)
            : await AnswerFormAsync(
                controller, form, reference: null, await LookedAsync(controller, () => applying.ApplyAsync(form, cancellationToken)), cancellationToken);
    }

    public async Task<IActionResult> ChangeAsync(Controller controller, string reference, LoanForm form, CancellationToken cancellationToken) =>
        form.Picked is { } days
            ? await PickedAsync(controller, form, days, reference, cancellationToken)
            : await AnswerFormAsync(
                controller,
                form,
                reference,
                await LookedAsync(controller, () => applying.ChangeAsync(reference, form, cancellationToken)),
                cancellationToken);

    /// <summary>Makes the move that the form is for, and answers.</summary>
    public async Task<IActionResult> MoveAsync(
        Controller controller,
        (string Reference, LoanVerb Verb) what,
        MoveForm form,
        Func<LoanMove, CancellationToken, Task<LoanResult>> make,
        CancellationToken cancellationToken)
    {
        if (form.Seen is not { } seen)
        {
            return controller.BadRequest();
        }
        var text = Typed.Clean(form.Text);
        var move = new LoanMove { Reference = what.Reference, Verb = what.Verb, Seen = seen, Text = text.Length > 0 ? text : null };
        return await AnswerAsync(controller, what, await make(move, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> AnswerAsync(
        Controller controller, (string Reference, LoanVerb Verb) what, LoanResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case LoanResult.Done { Loan.State: var state }:
                var done = what.Verb == LoanVerb.Approve && state == LoanState.Requested ? "Done.ApproveMore" : $"Done.{what.Verb}";
                return controller.RedirectWithMessage($"/loans/{what.Reference}", texts[done, what.Reference]);
            case LoanResult.Conflict { Loan: var loan }:
                return await ConflictAsync(controller, loan, $"{what.Verb}.");
            case LoanResult.Invalid invalid when await queries.DetailsAsync(what.Reference, cancellationToken) is { } page:
                Tell(controller, invalid, $"{what.Verb}.Days", isForOfficer: true);
                var again = controller.Again(what.Verb == LoanVerb.Revoke ? "Revoke" : "Details", page with { Free = invalid.Free });
                again.StatusCode = CutForm.Is(controller.HttpContext) ? StatusCodes.Status413PayloadTooLarge : again.StatusCode;
                return again;
            default:
                return controller.NotFound();
        }
    }

    /// <summary>The form with the days that were picked among the free ones, and everything else as it was typed.</summary>
    private async Task<IActionResult> PickedAsync(
        Controller controller, LoanForm form, DaySpan days, string? reference, CancellationToken cancellationToken)
    {
        controller.ModelState.Clear();
        return controller.View("Write", await queries.AgainAsync(form with { FirstDay = days.First, LastDay = days.Last, Pick = null }, reference, cancellationToken));
    }

    /// <summary>A day that is none must not be taken for no day.</summary>
    private static async Task<LoanResult> LookedAsync(Controller controller, Func<Task<LoanResult>> act) =>
        controller.ModelState.IsValid ? await act() : new LoanResult.Invalid([]);

    private async Task<IActionResult> AnswerFormAsync(
        Controller controller, LoanForm form, string? reference, LoanResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case LoanResult.Done { Loan: var loan }:
                var isForAnother = loan.AppliedById != loan.BorrowerId;
                return controller.RedirectWithMessage(
                    $"/loans/{loan.Reference}",
                    texts[reference is null ? (isForAnother ? "Done.ApplyForStudent" : "Done.Apply") : "Done.Change", loan.Reference]);
            case LoanResult.Conflict { Loan: var loan }:
                return await ConflictAsync(controller, loan, "");
            case LoanResult.Invalid invalid:
                Tell(controller, invalid, nameof(form.FirstDay), isForOfficer: controller.User.IsInRole(nameof(Role.Officer)));
                return controller.Again("Write", await queries.AgainAsync(form, reference, cancellationToken) with { Free = invalid.Free });
            default:
                return controller.NotFound();
        }
    }

    private void Tell(Controller controller, LoanResult.Invalid invalid, string daysField, bool isForOfficer)
    {
        controller.ModelState.Add(
            invalid.Problems.Select(problem => problem.Argument is LoanPoint point ? problem with { Argument = texts[$"Point.{point}"].Value } : problem),
            texts,
            shared);
        foreach (var refusal in invalid.Refusals)
        {
            controller.ModelState.AddModelError(daysField, words.Say(refusal, isForOfficer));
        }
    }

    /// <summary>Who was quicker, and all that was typed in the form.</summary>
    private async Task<IActionResult> ConflictAsync(Controller controller, Loan loan, string prefix)
    {
        var posted = await controller.Request.ReadFormAsync();
        var written =
            from field in posted
            where field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Key != nameof(LoanForm.Guideline)
            let label = texts[$"Field.{field.Key[(field.Key.LastIndexOf('.') + 1)..]}"]
            let text = Typed.Clean(field.Value)
            where text.Length > 0 && !label.ResourceNotFound && !Guid.TryParse(text, out _)
            select new WrittenText(label, text);
        var result = controller.View("Conflict", new Conflict
        {
            Reference = loan.Reference,
            State = loan.State,
            Latest = LoanCourse.ItemFor(loan.Steps.MaxBy(step => step.Number)!, texts),
            Written = [.. written],
        });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }
}
