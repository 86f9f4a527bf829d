using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>A verb that somebody wants to use on a request, as the page they saw knew it.</summary>
public sealed record RequestMove
{
    public required string Reference { get; init; }

    public required RequestVerb Verb { get; init; }

    /// <summary>The version the page showed; another one now means that somebody was quicker.</summary>
    public required int Version { get; init; }

    /// <summary>The reason, message, conditions or note.</summary>
    public string? Text { get; init; }

    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Text) && IsTextNeeded(Verb))
        {
            yield return new($"{Verb}.{nameof(MoveForm.Text)}", "Problem.Required");
        }
        if (Text?.Length > Lengths.Paragraph)
        {
            yield return new($"{Verb}.{nameof(MoveForm.Text)}", "Problem.TooLong", Lengths.Paragraph);
        }
    }

    /// <summary>
    /// Whether a conflict is with oneself: the form was sent twice, and the first time did it. A confirmation holds more
    /// than its text, so another one is never taken for the same.
    /// </summary>
    public bool IsLatestIn(Request request, Actor actor) =>
        Verb != RequestVerb.Confirm
        && request.Version == Version + 1
        && request.Steps is [.., var latest]
        && latest.Verb == Verb
        && latest.ActorId == actor.PersonId
        && latest.Text == Text;

    public static bool IsTextNeeded(RequestVerb verb) =>
        RequestTransitions.All.Any(transition => transition.Verb == verb && transition.Needs is (RequestNeed.Reason or RequestNeed.Message));
}

/// <summary>What a move's form posts; the verb is the prefix of its fields.</summary>
public sealed class MoveForm
{
    public int Version { get; set; }

    public string? Text { get; set; }
}
