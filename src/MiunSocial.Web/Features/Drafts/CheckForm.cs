using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>What the last page asks: that the guidelines have been read, and an answer where the request was returned.</summary>
public sealed class CheckForm
{
    /// <summary>How many steps the request's course had on the page; see <see cref="RequestDeed.Seen"/>.</summary>
    public int Steps { get; set; }

    public bool HasReadGuidelines { get; set; }

    /// <summary>The guidelines in the versions that the page showed.</summary>
    public List<string> Guidelines { get; set; } = [];

    public string? Answer { get; set; }

    /// <summary>Nothing where no guidelines are asked about.</summary>
    public RequestContent Write(RequestContent content) => content.Type.AsksForAccount()
        ? content with
        {
            Proposal = content.Proposal with { HasReadGuidelines = HasReadGuidelines },
            Guidelines = HasReadGuidelines ? [.. Read().Distinct()] : [],
        }
        : content;

    public string? WrittenAnswer() => Typed.Clean(Answer) is { Length: > 0 } answer ? answer : null;

    public IEnumerable<Problem> AnswerProblems()
    {
        if (WrittenAnswer()?.Length > Lengths.Paragraph)
        {
            yield return new(nameof(Answer), "Problem.TooLong", Lengths.Paragraph);
        }
    }

    /// <summary>Whether the request's latest step is what this very form did.</summary>
    public bool IsLatestOf(Request request, Actor actor) =>
        request.Steps.Count == Steps + 1
        && request.Steps.MaxBy(step => step.Number) is { Verb: RequestVerb.Resubmit } latest
        && (latest.ActorId, latest.Text) == (actor.PersonId, WrittenAnswer());

    /// <summary>What no page of ours sends is as if it had not been read.</summary>
    private IEnumerable<AcceptedGuideline> Read() => Guidelines.Take(100).Select(AcceptedGuideline.Read).OfType<AcceptedGuideline>();
}
