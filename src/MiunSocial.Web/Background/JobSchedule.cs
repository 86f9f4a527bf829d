using MiunSocial.Domain.Shared;
using Quartz;

namespace MiunSocial.Web.Background;

/// <summary>When a job's turns are: so long after each other, or at a time of the Swedish day.</summary>
public sealed record JobSchedule
{
    private readonly CronExpression? _cron;

    private JobSchedule(TimeSpan interval) => Interval = interval;

    private JobSchedule(TimeOnly time)
    {
        Time = time;
        _cron = new($"0 {time.Minute} {time.Hour} * * ?", SwedishCalendar.TimeZone);
    }

    /// <summary>Null for a job that has its time of day.</summary>
    public TimeSpan? Interval { get; }

    /// <summary>Swedish time; null for a job that has an interval.</summary>
    public TimeOnly? Time { get; }

    public static JobSchedule Every(TimeSpan interval) => new(interval);

    public static JobSchedule Daily(int hour, int minute) => new(new TimeOnly(hour, minute));

    /// <summary>The first turn after a moment. UTC; a time that the clocks skip is theirs an hour later, and one they repeat comes once.</summary>
    public DateTime NextAfter(DateTime moment) => _cron is null
        ? moment + Interval!.Value
        : _cron.GetNextValidTimeAfter(new(DateTime.SpecifyKind(moment, DateTimeKind.Utc)))!.Value.UtcDateTime;
}
