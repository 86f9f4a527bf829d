using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>A past that moves forward over working days, never beyond the present.</summary>
internal sealed class DemoClock(DateTime present, int startedDaysAgo)
{
    private static readonly TimeSpan StartOfWork = TimeSpan.FromHours(8);

    private int _step;

    public DateTime Now { get; private set; } = present.AddDays(-startedDaysAgo).Date + StartOfWork;

    /// <summary>The same or a later working day, some time further into it.</summary>
    public DateTime After(int days)
    {
        var day = DateOnly.FromDateTime(Now).AddDays(days);
        while (!WorkingDays.ByLaw.Includes(day))
        {
            day = day.AddDays(1);
        }
        _step++;
        var next = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) + StartOfWork + TimeSpan.FromMinutes(37 * _step);
        Now = next < present ? next : present.AddMinutes(_step - 60);
        return Now;
    }
}
