namespace MiunSocial.Domain.Shared;

/// <summary>The days that a promise counts: Monday to Friday, but for public holidays and the eves that the university has chosen to be free.</summary>
public sealed class WorkingDays(IReadOnlyCollection<SwedishEve> freeEves)
{
    /// <summary>By the law alone, which knows no free eves.</summary>
    public static WorkingDays ByLaw { get; } = new([]);

    public bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !SwedishCalendar.IsPublicHoliday(day)
        && !freeEves.Any(eve => SwedishCalendar.Is(day, eve));

    /// <summary>The working day that comes <paramref name="count"/> working days after <paramref name="day"/>.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= Includes(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; none if it lies before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += Includes(day) ? 1 : 0;
        }
        return count;
    }
}
