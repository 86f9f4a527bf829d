namespace MiunSocial.Domain.Loans;

/// <summary>Days that follow one another, both ends counted.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Less than one where the last day comes before the first.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    public IEnumerable<DateOnly> Days
    {
        get
        {
            var first = First;
            return Enumerable.Range(0, Math.Max(0, Length)).Select(first.AddDays);
        }
    }

    public bool Overlaps(DaySpan other) => First <= other.Last && other.First <= Last;

    /// <summary>Of that many days.</summary>
    public static DaySpan From(DateOnly first, int length) => new(first, first.AddDays(length - 1));
}
