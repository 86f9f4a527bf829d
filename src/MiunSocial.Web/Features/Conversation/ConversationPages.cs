using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>Turns what became of a post into the page that answers it.</summary>
public sealed class ConversationPages(
    ConversationWorkflow workflow,
    ConversationQueries queries,
    AttachmentQueries attachments,
    SignedIn signedIn,
    IStringLocalizer<ConversationText> texts,
    IStringLocalizer<SharedText> shared)
{
    public async Task<IActionResult> WriteAsync(
        Controller controller, string reference, MessageForm form, string prefix, CancellationToken cancellationToken)
    {
        NoticeDamage(controller, form, prefix);
        var words = form.ToWords(prefix);
        var result = (controller.ModelState.IsValid, CutForm.Is(controller.HttpContext)) switch
        {
            (false, _) => new ConversationResult.Invalid([]),
            (true, true) => AttachmentUploads.TooLarge,
            (true, false) => await workflow.WriteAsync(reference, words, form.Files, cancellationToken),
        };
        switch (result)
        {
            case ConversationResult.Done:
                return controller.RedirectWithMessage($"/requests/{reference}{QueueTrail.QueryOf(controller.Request)}#conversation", texts[$"{prefix}.Done"]);
            case ConversationResult.Closed:
                return await AgainAsync(controller, reference, form, prefix, [new("", "Problem.ConversationClosed")], cancellationToken);
            case ConversationResult.Used:
                // It is another than the one that was sent: it may be sent too, as a message of its own.
                form.Id = Guid.CreateVersion7(signedIn.Now);
                controller.ModelState.Remove($"{prefix}.{nameof(MessageForm.Id)}");
                return await AgainAsync(controller, reference, form, prefix, [new("", "Problem.SentAlready")], cancellationToken);
            case ConversationResult.Invalid { Problems: var problems }:
                return await AgainAsync(controller, reference, form, prefix, [.. problems.Select(one => one with { Field = $"{prefix}.{one.Field}" })], cancellationToken);
            default:
                return controller.NotFound();
        }
    }

    public async Task<IActionResult> AfterDraftAsync(
        Controller controller, Guid id, ConversationResult result, string done, CancellationToken cancellationToken)
    {
        if (result is ConversationResult.Done)
        {
            return controller.RedirectWithMessage($"/requests/drafts/{id}/attachments", texts[done]);
        }
        if (result is not ConversationResult.Invalid { Problems: var problems } || await attachments.DraftAsync(id, cancellationToken) is not { } draft)
        {
            return controller.NotFound();
        }
        controller.ModelState.Add(problems, texts, shared);
        return Refused(controller, controller.Again("Draft", draft));
    }

    /// <summary>The page with all that was written: 409 where it is the request that stands in the way, 400 where it is what was written.</summary>
    private async Task<IActionResult> AgainAsync(
        Controller controller, string reference, MessageForm form, string prefix, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        if (await queries.ThreadAsync(reference, cancellationToken) is not { } thread || (prefix == MessageForm.InternalPrefix && !thread.SeesNotes))
        {
            return controller.NotFound();
        }
        controller.ModelState.Add(problems, texts, shared);
        var page = controller.Again("Index", thread with { Written = form, WrittenPrefix = prefix, HasLostFiles = form.Files.Count > 0 || CutForm.Is(controller.HttpContext) });
        page.StatusCode = problems.Any(one => one.Field.Length == 0) ? StatusCodes.Status409Conflict : page.StatusCode;
        return Refused(controller, page);
    }

    /// <summary>Too much is told as such, whatever else is wrong.</summary>
    private static ViewResult Refused(Controller controller, ViewResult page)
    {
        if (CutForm.Is(controller.HttpContext))
        {
            page.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        return page;
    }

    /// <summary>What no page of ours sends: a form without its own id gets one, and is to be sent anew.</summary>
    private void NoticeDamage(Controller controller, MessageForm form, string prefix)
    {
        if (form.Id == Guid.Empty)
        {
            form.Id = Guid.CreateVersion7(signedIn.Now);
            controller.ModelState.Remove($"{prefix}.{nameof(MessageForm.Id)}");
            controller.ModelState.AddModelError($"{prefix}.{nameof(MessageForm.Text)}", texts["Problem.FormDamaged"]);
        }
    }
}
