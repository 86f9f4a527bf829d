using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>Turns what became of a post into the page that answers it.</summary>
public sealed partial class RequestPages(
    RequestQueries queries, IStringLocalizer<SharedText> shared, IStringLocalizer<RequestsText> texts)
{
    /// <summary>The request's page; with the words of a prepared reason in the field of its move, if one was picked.</summary>
    public async Task<IActionResult> DetailsAsync(Controller controller, string reference, Guid? reasonId, CancellationToken cancellationToken)
    {
        if (await queries.DetailsAsync(reference, cancellationToken) is not { } page)
        {
            return controller.NotFound();
        }
        if (page.Reasons.FirstOrDefault(one => one.Id == reasonId) is not { } reason)
        {
            return controller.View("Details", page);
        }
        var text = reason.Text.In(page.Request.RequesterLanguage);
        controller.ModelState.SetModelValue($"{reason.Verb}.{nameof(MoveForm.Text)}", text, text);
        return controller.View("Details", page with { PickedReason = reason.Id });
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
        if (!int.TryParse(posted[$"{verb}.{nameof(MoveForm.Seen)}"], out var seen))
        {
            return controller.BadRequest();
        }
        var text = Typed.Clean(posted[$"{verb}.{nameof(MoveForm.Text)}"]);
        var move = new RequestMove { Reference = reference, Verb = verb, Seen = seen, Text = text.Length > 0 ? text : null };
        switch (await UnreadableAsync(controller, move, cancellationToken) ?? await make(move, cancellationToken))
        {
            case RequestResult.Done { Request: var done }:
                return controller.RedirectWithMessage($"/requests/{reference}{QueueTrail.QueryOf(controller.Request)}", texts.WordsFor(done.Type, $"Done.{verb}", reference));
            case RequestResult.Conflict { Request: var request }:
                return controller.Overtaken(request, WrittenIn(posted, verb, request.Type), texts);
            case RequestResult.Invalid { Problems: var problems }
                when await queries.DetailsAsync(reference, cancellationToken) is { } page:
                controller.ModelState.SetModelValue($"{verb}.{nameof(MoveForm.Text)}", move.Text, move.Text);
                controller.ModelState.Add(problems, shared);
                return controller.Again("Details", page);
            default:
                return controller.NotFound();
        }
    }

    /// <summary>A day that is none must not be taken for no day, if the move could be made at all.</summary>
    private async Task<RequestResult?> UnreadableAsync(Controller controller, RequestMove move, CancellationToken cancellationToken) =>
        !controller.ModelState.IsValid
        && await queries.DetailsAsync(move.Reference, cancellationToken) is { } page
        && page.Request.Steps.Count == move.Seen
        && page.Moves.Any(open => open.Verb == move.Verb)
            ? new RequestResult.Invalid([])
            : null;

    /// <summary>After what is no move, and so has nothing written that could be lost.</summary>
    public IActionResult AfterSmallThing(Controller controller, string reference, string said, RequestResult result) => result switch
    {
        RequestResult.Done => controller.RedirectWithMessage($"/requests/{reference}{QueueTrail.QueryOf(controller.Request)}", texts[said]),
        RequestResult.Conflict { Request: var request } => controller.Overtaken(request, [], texts),
        _ => controller.NotFound(),
    };

    /// <summary>All that was typed in a move's form, under the labels it had there.</summary>
    private IEnumerable<WrittenText> WrittenIn(IFormCollection posted, RequestVerb verb, RequestType type) =>
        from field in posted
        where field.Key.StartsWith($"{verb}.", StringComparison.Ordinal)
        let text = Typed.Clean(field.Value)
        let label = LabelOf(verb, type, field.Key[(verb.ToString().Length + 1)..])
        where text.Length > 0 && label is not null
        select new WrittenText(label, text);

    /// <returns>Null for what is not typed.</returns>
    private string? LabelOf(RequestVerb verb, RequestType type, string name) => name switch
    {
        nameof(MoveForm.Text) => texts.WordsFor(type, $"Move.{verb}.Text"),
        nameof(ApprovalForm.Conditions) or nameof(ApprovalForm.FollowUpOn) => texts[$"Move.Approve.{name}"],
        _ when LiveAccountForm.Texts.Contains(name) => texts[$"Field.{name}"],
        _ when ActionField().Match(name) is { Success: true } found =>
            $"{texts["Move.Approve.Action", int.Parse(found.Groups["row"].ValueSpan, CultureInfo.InvariantCulture) + 1]}{PartOf(found.Groups["part"].Value)}",
        _ => null,
    };

    private string PartOf(string field) => field == nameof(AgreedAction.What) ? "" : $", {texts[$"Move.Approve.{field}"]}";

    [GeneratedRegex(@"^Actions\[(?<row>[0-9]{1,2})\]\.(?<part>What|Who|DueOn)$")]
    private static partial Regex ActionField();
}
