namespace MiunSocial.Domain.Loans;

/// <summary>Days that can be had.</summary>
public static class FreeDays
{
    /// <summary>The nearest spans of the wished length that can be asked for: one that starts earlier if there is any, and up to two later.</summary>
    public static IReadOnlyList<DaySpan> Nearest(DaySpan wish, LoanCalendar calendar)
    {
        var length = Math.Clamp(wish.Length, 1, calendar.Policy.LoanLongestDays);
        var starts = calendar.Starts;
        var before = Candidates(starts, day => day < wish.First).Reverse();
        var after = Candidates(starts, day => day > wish.First);
        // A wish that was refused for its length alone can start on its own day.
        var same = Candidates(starts, day => day == wish.First);
        return [.. Free(before, length, calendar).Take(1), .. Free(same.Concat(after), length, calendar).Take(2)];
    }

    /// <summary>The days of the span on which a loan of one day could be asked for.</summary>
    public static IReadOnlySet<DateOnly> In(DaySpan span, LoanCalendar calendar) =>
        span.Days.Where(day => LoanRules.Check(new(day, day), calendar).Count == 0).ToHashSet();

    /// <summary>The spans of free days within the span, each as long as it goes.</summary>
    public static IReadOnlyList<DaySpan> SpansIn(DaySpan span, LoanCalendar calendar)
    {
        var spans = new List<DaySpan>();
        foreach (var day in In(span, calendar).Order())
        {
            if (spans.Count > 0 && spans[^1].Last.AddDays(1) == day)
            {
                spans[^1] = spans[^1] with { Last = day };
            }
            else
            {
                spans.Add(new(day, day));
            }
        }
        return spans;
    }

    private static IEnumerable<DateOnly> Candidates(DaySpan starts, Func<DateOnly, bool> isWanted) => starts.Days.Where(isWanted);

    private static IEnumerable<DaySpan> Free(IEnumerable<DateOnly> starts, int length, LoanCalendar calendar) => starts
        .Select(day => DaySpan.From(day, length))
        .Where(span => LoanRules.Check(span, calendar).Count == 0);
}
