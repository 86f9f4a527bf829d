using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>A verb that somebody wants to use on a request, as the page they saw knew it.</summary>
public sealed record RequestMove
{
    public required string Reference { get; init; }

    public required RequestVerb Verb { get; init; }

    /// <summary>How many steps the page showed; see <see cref="Shared.RequestDeed.Seen"/>.</summary>
    public required int Seen { get; init; }

    /// <summary>The reason, message or note.</summary>
    public string? Text { get; init; }

    private string TextField => $"{Verb}.{nameof(MoveForm.Text)}";

    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Text) && IsTextNeeded(Verb))
        {
            yield return new(TextField, "Problem.Required");
        }
        if (Text?.Length > Lengths.Paragraph)
        {
            yield return new(TextField, "Problem.TooLong", Lengths.Paragraph);
        }
    }

    /// <summary>Whether the request's latest step is this move, made by this actor from what the page showed.</summary>
    public bool IsLatestOf(Request request, Actor actor) =>
        request.Steps.Count == Seen + 1
        && request.Steps.MaxBy(step => step.Number) is { } latest
        && (latest.Verb, latest.ActorId, latest.Text) == (Verb, actor.PersonId, Text);

    public static bool IsTextNeeded(RequestVerb verb) =>
        RequestTransitions.All.Any(transition => transition.Verb == verb && transition.Needs is (RequestNeed.Reason or RequestNeed.Message));
}

/// <summary>What a move's form posts; the verb is the prefix of its fields.</summary>
public sealed class MoveForm
{
    /// <summary>How many steps the request had when the page was shown.</summary>
    public int Seen { get; set; }

    public string? Text { get; set; }
}
