using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>How a promised reply was kept: officers' time alone, since the clock stands still while the requester completes.</summary>
public sealed record ReplyTime
{
    /// <summary>The last day of the promise.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The Swedish day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Days of the promise that it took; none where it came the day that the request did.</summary>
    public required int WorkingDays { get; init; }

    public bool IsInTime => DecidedOn <= DueOn;

    /// <summary>A step of a request's course without its words.</summary>
    public sealed record Turn(int Number, RequestVerb Verb, RequestState From, RequestState To, DateTime At);

    /// <param name="dueOn">The promise as it stood when the request was decided.</param>
    /// <returns>Null where officers have decided nothing, or promised nothing.</returns>
    public static ReplyTime? Of(IEnumerable<Turn> course, DateOnly? dueOn, WorkingDays days)
    {
        var (used, since) = (0, (DateOnly?)null);
        foreach (var step in course.OrderBy(step => step.Number))
        {
            var day = SwedishCalendar.DayOf(step.At);
            if (step is { From: RequestState.Review, To: not RequestState.Review } && since is { } came)
            {
                used += days.Between(came, day);
                since = null;
            }
            if (dueOn is { } due && IsReply(step))
            {
                return new() { DueOn = due, DecidedOn = day, WorkingDays = used };
            }
            if (step is { To: RequestState.Review, From: not RequestState.Review })
            {
                since = day;
            }
        }
        return null;
    }

    /// <summary>Whether the step is what the promise is of. An approval that waits for another officer's is no reply yet.</summary>
    private static bool IsReply(Turn step) =>
        step is { From: RequestState.Review } && RequestTransitions.Settles(step.Verb, step.To);
}
