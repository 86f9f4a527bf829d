using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Courses;

/// <summary>Whether each request is kept whole: every step with its history and its notices, each of them once, and nothing besides.</summary>
public static class CourseCheck
{
    /// <param name="before">Requests that were there from the start and are not looked at.</param>
    public static IEnumerable<Finding> Findings(KeptCourses kept, IReadOnlySet<Guid> before)
    {
        var courses = kept.ById.Values.Where(course => !before.Contains(course.Id)).ToList();
        var orphans = kept.Orphans.Select(what => new Finding(FindingKind.HalfDone, $"{what}, which is not there"));
        var numbers = courses.GroupBy(course => course.Reference)
            .Where(same => same.Key is null || same.Count() > 1)
            .Select(same => new Finding(FindingKind.Doubled, $"{same.Count()} requests are called {same.Key ?? "nothing"}"));
        return [.. orphans, .. numbers, .. courses.SelectMany(course => Findings(course, kept.Holders))];
    }

    /// <summary>What differs between the steps of a course and the history, notices and channels that they should have left.</summary>
    public static IEnumerable<Finding> Traces(KeptCourse course, TurnHolders holders) =>
    [
        .. Differences(course, "history", ExpectedHistory(course), course.History.Where(entry => !IsWriting(entry.Kind)).Select(entry => $"{entry.Kind}{At(entry.Kind, entry.At)}")),
        .. Differences(course, "notice", ExpectedNotices(course, holders), course.Notices.Select(notice => Told(notice.Kind, notice.RecipientId, notice.At))),
        .. Differences(course, "channel", ExpectedChannels(course), course.Channels.Select(channel => channel.Status.ToString())),
    ];

    private static IEnumerable<Finding> Findings(KeptCourse course, TurnHolders holders) =>
        course.Steps.Count == 0 || course.Steps[^1].To != course.State || course.People == 0
            ? [new(FindingKind.HalfDone, $"{course.Reference} is in {course.State} with {course.Steps.Count} steps and {course.People} people")]
            : Traces(course, holders);

    private static IEnumerable<string> ExpectedHistory(KeptCourse course) => course.Steps
        .SelectMany(step => StepTraces.History(step).Where(kind => !IsWriting(kind)).Select(kind => $"{kind}{At(kind, step.At)}"));

    private static IEnumerable<string> ExpectedNotices(KeptCourse course, TurnHolders holders) =>
        from step in course.Steps
        from told in StepTraces.Notices(course, step, holders)
        select Told(told.Kind, told.Recipient, step.At);

    /// <summary>A draft, and what completes a request, is kept as often as its writer likes, at moments that no step tells of.</summary>
    private static bool IsWriting(HistoryKind kind) => kind == HistoryKind.RequestEdited;

    private static string Told(NoticeKind kind, Guid recipient, DateTime at) => $"{kind} to {recipient} at {at:O}";

    /// <summary>A request is started a moment before it is submitted; all else happens at the moment of its step.</summary>
    private static string At(HistoryKind kind, DateTime at) => kind == HistoryKind.RequestStarted ? "" : $" at {at:O}";

    private static IEnumerable<string> ExpectedChannels(KeptCourse course) =>
        !course.Steps.Any(step => step is { Verb: RequestVerb.Approve, To: RequestState.Setup }) ? []
        : course.State == RequestState.Completed ? [nameof(ChannelStatus.Active)]
        : RequestTransitions.HasEnded(course.State) ? [nameof(ChannelStatus.Closed)]
        : [nameof(ChannelStatus.Planned)];

    /// <summary>What is missing was left half-done; what is there more often than it happened was done twice.</summary>
    private static IEnumerable<Finding> Differences(KeptCourse course, string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var counts = new Dictionary<string, int>();
        foreach (var one in expected)
        {
            counts[one] = counts.GetValueOrDefault(one) - 1;
        }
        foreach (var one in found)
        {
            counts[one] = counts.GetValueOrDefault(one) + 1;
        }
        return counts.Where(count => count.Value != 0)
            .Select(count => new Finding(count.Value < 0 ? FindingKind.HalfDone : FindingKind.Doubled, $"{course.Reference}: {what} {count.Key} {count.Value:+0;-0}"));
    }
}
