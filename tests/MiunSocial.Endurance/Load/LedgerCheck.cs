using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Load;

/// <summary>Holds what was sent against what is kept.</summary>
internal static class LedgerCheck
{
    /// <param name="before">Requests that were there from the start.</param>
    public static IEnumerable<Finding> Findings(Ledger ledger, KeptCourses kept, IReadOnlySet<Guid> before)
    {
        var sent = ledger.Attempts.ToLookup(attempt => new Deed(attempt.RequestId, attempt.Verb, attempt.PersonId, attempt.Marker));
        var done = kept.ById.Values.Where(course => !before.Contains(course.Id))
            .SelectMany(course => course.Steps.Select(step => DeedOf(course, step)))
            .GroupBy(deed => deed)
            .ToDictionary(same => same.Key, same => same.Count());
        MarkFound(ledger, done);
        return
        [
            .. sent.SelectMany(attempts => Compare(attempts.Key, [.. attempts], done.GetValueOrDefault(attempts.Key))),
            .. done.Keys.Where(deed => !sent.Contains(deed)).Select(deed => new Finding(FindingKind.Untold, $"{deed} is there, and nobody sent it")),
            .. ledger.Attempts.Where(attempt => IsElsewhere(attempt, kept))
                .Select(attempt => new Finding(FindingKind.Lost, $"{attempt.RequestId} was acknowledged as {attempt.Reference} and is not that")),
        ];
    }

    private static IEnumerable<Finding> Compare(Deed deed, IReadOnlyList<Attempt> attempts, int found)
    {
        var acknowledged = attempts.Where(attempt => attempt.Answer == Answer.Acknowledged).DistinctBy(attempt => attempt.Seen).Count();
        var possible = acknowledged + attempts.Count(attempt => attempt.Answer == Answer.Unanswered);
        if (found < acknowledged)
        {
            yield return new(FindingKind.Lost, $"{deed} was acknowledged and is not there");
        }
        if (found > possible)
        {
            yield return new(possible == 0 ? FindingKind.Untold : FindingKind.Doubled, $"{deed} is there {found} times, {acknowledged} acknowledged of {possible}");
        }
    }

    private static void MarkFound(Ledger ledger, Dictionary<Deed, int> done)
    {
        foreach (var attempt in ledger.Attempts.Where(attempt => attempt.Answer == Answer.Unanswered))
        {
            attempt.WasFound |= done.ContainsKey(new(attempt.RequestId, attempt.Verb, attempt.PersonId, attempt.Marker));
        }
    }

    private static bool IsElsewhere(Attempt attempt, KeptCourses kept) =>
        attempt is { Verb: RequestVerb.Submit, Reference: { } told }
        && kept.ById.TryGetValue(attempt.RequestId, out var course)
        && course.Reference != told;

    private static Deed DeedOf(KeptCourse course, RequestStep step) =>
        new(course.Id, step.Verb, step.ActorId, step.Verb == RequestVerb.Submit ? course.Need : step.Text);

    /// <summary>What tells one thing done from another; the marker says which of several of one sort.</summary>
    private sealed record Deed(Guid RequestId, RequestVerb Verb, Guid? PersonId, string? Marker);
}
