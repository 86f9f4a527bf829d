using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>Holds one request's course against the workflow, and each step against history.</summary>
internal static class CourseFindings
{
    public static IEnumerable<string> Of(Request request, IEnumerable<AuditEntry> history)
    {
        var at = RequestState.Draft;
        foreach (var (index, step) in request.Steps.OrderBy(step => step.Number).Index())
        {
            if (step.Number != index + 1 || step.From != at || !IsRow(request, step))
            {
                yield return $"{request.Label}: step {step.Number} is {step.Verb} from {step.From} to {step.To} by {step.ActorName}, after {at}";
            }
            at = step.To;
        }
        if (at != request.State)
        {
            yield return $"{request.Label} is in {request.State}, and its course ends in {at}";
        }
        var told = history.Where(entry => RequestTransitions.IsStep(entry.Kind)).Select(entry => (entry.Kind, entry.At, entry.ActorId)).ToList();
        var made = request.Steps.Select(step => (RequestTransitions.Find(step.From, step.Verb)?.HappenedTo(request.Type) ?? default, step.At, step.ActorId)).ToList();
        foreach (var step in made.Except(told))
        {
            yield return $"{request.Label}: no history of the step {step}";
        }
        foreach (var entry in told.Except(made))
        {
            yield return $"{request.Label}: history of {entry}, which is no step";
        }
        if (told.Count != made.Count)
        {
            yield return $"{request.Label}: {told.Count} rows of history for {made.Count} steps";
        }
    }

    private static bool IsRow(Request request, RequestStep step) =>
        RequestTransitions.Find(step.From, step.Verb) is { } row && row.Outcomes.Any(outcome => outcome.To == step.To) && row.Who switch
        {
            RequestParty.Requester => step.ActorId == request.RequesterId,
            RequestParty.Endorser or RequestParty.OtherOfficer => step.ActorId is not null && step.ActorId != request.RequesterId,
            RequestParty.Officer => step.ActorId is not null,
            RequestParty.Clock => step.ActorId is null,
        };
}
