using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Courses;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Testing.Races;

/// <summary>How the officers fared with one request.</summary>
public sealed record RaceOutcome
{
    private readonly IReadOnlyList<RaceDecision> _decisions;
    private readonly Guid _requestId;

    internal RaceOutcome(Guid requestId, IReadOnlyList<RaceDecision> decisions) => (_requestId, _decisions) = (requestId, decisions);

    public int Decisions => _decisions.Count;

    public int Winners => Won.Count();

    /// <summary>Losers who were told who decided, and what.</summary>
    public int Told => _decisions.Count(IsTold);

    public int Untold => Decisions - Winners - Told;

    /// <summary>What the database keeps that the answers do not say, or the other way round.</summary>
    public IEnumerable<Finding> Findings(KeptCourses kept)
    {
        var course = kept.ById[_requestId];
        // The first two steps, submission and endorsement, were put in place without their notices.
        var decided = course.Steps.Skip(2).ToList();
        if (decided.Count != 1 || Won.SingleOrDefault() is not { } winner || !IsBy(winner, decided[0]))
        {
            return [new(FindingKind.Doubled, $"{course.Reference} was decided {decided.Count} times, for {Winners} winners")];
        }
        var own = course with { History = [.. course.History.Where(entry => entry.At == decided[0].At)], Steps = decided };
        return CourseCheck.Traces(own, kept.Holders);
    }

    private IEnumerable<RaceDecision> Won => _decisions.Where(decision => decision.Result is RequestResult.Done);

    private bool IsTold(RaceDecision loser) =>
        loser.Result is RequestResult.Conflict { Request.Steps: var steps }
        && steps.MaxBy(step => step.Number) is { } latest
        && Won.FirstOrDefault() is { } winner
        && IsBy(winner, latest);

    private static bool IsBy(RaceDecision decision, RequestStep step) =>
        (step.Verb, step.ActorId, step.ActorName) == (decision.Verb, decision.Officer.Id, decision.Officer.Name);
}

/// <param name="Elapsed">The decisions themselves, without what was made for them.</param>
public sealed record RaceReport(IReadOnlyList<RaceOutcome> Outcomes, IReadOnlyList<Finding> Findings, TimeSpan Elapsed)
{
    public int Decisions => Outcomes.Sum(outcome => outcome.Decisions);

    public int Winners => Outcomes.Sum(outcome => outcome.Winners);

    public int Told => Outcomes.Sum(outcome => outcome.Told);

    public int UntoldLosers => Outcomes.Sum(outcome => outcome.Untold);

    public int DoubleWinners => Outcomes.Count(outcome => outcome.Winners > 1);

    public int WithoutWinner => Outcomes.Count(outcome => outcome.Winners == 0);

    public bool IsClean => UntoldLosers + DoubleWinners + WithoutWinner + Findings.Count == 0;
}
