using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>Turns what became of a post into the page that answers it.</summary>
public sealed class RequestPages(
    RequestWorkflow workflow, RequestQueries queries, IStringLocalizer<SharedText> shared, IStringLocalizer<RequestsText> texts)
{
    public async Task<IActionResult> WriteAsync(
        Controller controller, RequestForm form, FormIntent intent, string address, CancellationToken cancellationToken)
    {
        if (form.Id == Guid.Empty)
        {
            // Not a form of ours: whoever left the id out first would own the request that everybody else's leads to.
            return controller.BadRequest();
        }
        var lists = await queries.ListsAsync(cancellationToken);
        NoticeDamage(controller, form);
        if (!controller.ModelState.IsValid)
        {
            return await FormAgainAsync(controller, form, address, lists, cancellationToken);
        }
        var draft = form.ToDraft(lists);
        var result = intent == FormIntent.Submit
            ? await workflow.SubmitAsync(draft, cancellationToken)
            : await workflow.SaveDraftAsync(draft, cancellationToken);
        switch (result)
        {
            case RequestResult.Done { Request: { State: RequestState.Draft } saved }:
                return controller.RedirectWithMessage($"/requests/drafts/{saved.Id}", texts["Done.Saved"]);
            case RequestResult.Done { Request: var submitted }:
                return controller.RedirectWithMessage($"/requests/{submitted.Reference}", texts["Done.Submit", submitted.Reference!]);
            case RequestResult.Invalid { Problems: var problems }:
                controller.ModelState.Add(problems.Select(form.AtItsLine), shared);
                return await FormAgainAsync(controller, form, address, lists, cancellationToken);
            case RequestResult.Conflict { Request: { State: not RequestState.Draft } submitted }:
                return Conflict(controller, submitted, form.TextsUnlike(RequestForm.From(submitted)));
            case RequestResult.Conflict { Request: var newer }:
                return await ChangedElsewhereAsync(controller, form, newer.Version, address, lists, cancellationToken);
            default:
                return controller.NotFound();
        }
    }

    public async Task<IActionResult> DraftAsync(Controller controller, Guid id, CancellationToken cancellationToken)
    {
        if (await queries.OwnAsync(request => request.Id == id, RequestState.Draft, cancellationToken) is not { } draft)
        {
            return controller.NotFound();
        }
        var lists = await queries.ListsAsync(cancellationToken);
        var page = await queries.FormAsync(RequestForm.From(draft), $"/requests/drafts/{id}", lists, cancellationToken);
        return controller.View("Form", page with { IsSavedDraft = true });
    }

    public IActionResult AfterDiscard(Controller controller, RequestResult result) => result switch
    {
        RequestResult.Done => controller.RedirectWithMessage("/requests", texts["Done.Discard"]),
        RequestResult.Conflict { Request: var request } => Conflict(controller, request, Array.Empty<WrittenText>()),
        _ => controller.NotFound(),
    };

    public async Task<IActionResult> EditAsync(Controller controller, string reference, CancellationToken cancellationToken)
    {
        if (await queries.OwnAsync(request => request.Reference == reference, RequestState.Completion, cancellationToken) is not { } returned)
        {
            return controller.NotFound();
        }
        var lists = await queries.ListsAsync(cancellationToken);
        return controller.View("Form", await AnswerPageAsync(RequestForm.From(returned), returned, lists, cancellationToken));
    }

    public async Task<IActionResult> ResubmitAsync(
        Controller controller, string reference, RequestForm form, CancellationToken cancellationToken)
    {
        var lists = await queries.ListsAsync(cancellationToken);
        NoticeDamage(controller, form);
        var move = new RequestMove
        {
            Reference = reference,
            Verb = RequestVerb.Resubmit,
            Version = form.Version,
            Text = Typed.Clean(form.Answer) is { Length: > 0 } answer ? answer : null,
        };
        var result = controller.ModelState.IsValid
            ? await workflow.ResubmitAsync(move, form.ToDraft(lists).Proposal, cancellationToken)
            : new RequestResult.Invalid([]);
        switch (result)
        {
            case RequestResult.Done:
                return controller.RedirectWithMessage($"/requests/{reference}", texts["Done.Resubmit", reference]);
            case RequestResult.Conflict { Request: var request }:
                return Conflict(controller, request, form.TextsUnlike(RequestForm.From(request)));
            case RequestResult.Invalid { Problems: var problems }
                when await queries.OwnAsync(one => one.Reference == reference, RequestState.Completion, cancellationToken) is { } returned:
                controller.ModelState.Add(problems.Select(form.AtItsLine), shared);
                return controller.Again("Form", await AnswerPageAsync(form, returned, lists, cancellationToken));
            default:
                return controller.NotFound();
        }
    }

    /// <summary>Reads the move's form, whose fields carry the verb as prefix, makes the move and answers.</summary>
    public async Task<IActionResult> MoveAsync(
        Controller controller,
        string reference,
        RequestVerb verb,
        Func<RequestMove, CancellationToken, Task<RequestResult>> make,
        CancellationToken cancellationToken)
    {
        if (!controller.Request.HasFormContentType)
        {
            return controller.BadRequest();
        }
        var posted = await controller.Request.ReadFormAsync(cancellationToken);
        if (!int.TryParse(posted[$"{verb}.{nameof(MoveForm.Version)}"], out var version))
        {
            return controller.BadRequest();
        }
        var text = Typed.Clean(posted[$"{verb}.{nameof(MoveForm.Text)}"]);
        var move = new RequestMove { Reference = reference, Verb = verb, Version = version, Text = text.Length > 0 ? text : null };
        switch (await make(move, cancellationToken))
        {
            case RequestResult.Done:
                return controller.RedirectWithMessage($"/requests/{reference}", texts[$"Done.{verb}", reference]);
            case RequestResult.Conflict { Request: var request }:
                return Conflict(controller, request, WrittenIn(posted, verb));
            case RequestResult.Invalid { Problems: var problems }
                when await queries.DetailsAsync(reference, cancellationToken) is { } page:
                controller.ModelState.SetModelValue($"{verb}.{nameof(MoveForm.Text)}", move.Text, move.Text);
                controller.ModelState.Add(problems, shared);
                return controller.Again("Details", page);
            default:
                return controller.NotFound();
        }
    }

    private async Task<FormPage> AnswerPageAsync(
        RequestForm form, Request returned, RegistryChoices.Lists lists, CancellationToken cancellationToken)
    {
        var page = await queries.FormAsync(form, $"/requests/{returned.Reference}/resubmit", lists, cancellationToken);
        return page with
        {
            Reference = returned.Reference,
            ReturnMessage = returned.Steps.LastOrDefault(step => step.Verb == RequestVerb.Return)?.Text,
        };
    }

    private async Task<IActionResult> FormAgainAsync(
        Controller controller, RequestForm form, string address, RegistryChoices.Lists lists, CancellationToken cancellationToken) =>
        controller.Again("Form", await queries.FormAsync(form, address, lists, cancellationToken));

    /// <summary>Another tab saved the draft meanwhile: what was typed here stays, and saving again keeps it.</summary>
    private async Task<IActionResult> ChangedElsewhereAsync(
        Controller controller, RequestForm form, int newVersion, string address, RegistryChoices.Lists lists, CancellationToken cancellationToken)
    {
        controller.ModelState.SetModelValue(nameof(form.Version), newVersion, null);
        form.Version = newVersion;
        controller.ModelState.AddModelError("", texts["Conflict.OtherTab"]);
        var result = controller.Again("Form", await queries.FormAsync(form, address, lists, cancellationToken));
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    /// <summary>What no page of ours sends: a form whose own fields are damaged is shown again, with what was typed, to be sent anew.</summary>
    private void NoticeDamage(Controller controller, RequestForm form)
    {
        var state = controller.ModelState;
        string[] own = [nameof(form.Id), nameof(form.Version), "intent"];
        if (form.Id == Guid.Empty || own.Any(name => state.GetFieldValidationState(name) == ModelValidationState.Invalid))
        {
            form.Id = form.Id == Guid.Empty ? Guid.CreateVersion7() : form.Id;
            foreach (var name in own)
            {
                state.Remove(name);
            }
            state.AddModelError("", texts["Form.Damaged"]);
        }
    }

    /// <summary>All that was typed in a move's form, under the labels it had there.</summary>
    private IEnumerable<WrittenText> WrittenIn(IFormCollection posted, RequestVerb verb) => posted
        .Where(field => field.Key.StartsWith($"{verb}.", StringComparison.Ordinal))
        .Select(field => (Name: field.Key[(verb.ToString().Length + 1)..], Text: Typed.Clean(field.Value)))
        .Where(field => field.Text.Length > 0 && (field.Name == nameof(MoveForm.Text) || LiveAccountForm.Texts.Contains(field.Name)))
        .Select(field => new WrittenText(field.Name == nameof(MoveForm.Text) ? texts[$"Move.{verb}.Text"] : texts[$"Field.{field.Name}"], field.Text));

    private ViewResult Conflict(Controller controller, Request request, IEnumerable<(string Field, string Text)> written) =>
        Conflict(controller, request, written.Select(one => new WrittenText(texts[$"Field.{one.Field}"], one.Text)));

    private ViewResult Conflict(Controller controller, Request request, IEnumerable<WrittenText> written)
    {
        var result = controller.View("Conflict", new ConflictPage
        {
            Label = request.Label,
            Address = request.Reference is null ? "/requests" : $"/requests/{request.Reference}",
            State = request.State,
            Latest = request.Steps.MaxBy(step => step.Number) is { } latest ? Course.ItemFor(latest, texts) : null,
            Written = [.. written],
        });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }
}
