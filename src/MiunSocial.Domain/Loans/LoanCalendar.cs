using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>What a wish for days is measured against: the policy, and what is taken of one channel's days.</summary>
public sealed class LoanCalendar
{
    /// <summary>As many as a month has loans at most, twice over.</summary>
    private const int MostNumbers = 62;

    private readonly Dictionary<DateOnly, HeldDay> _held;
    private readonly HashSet<(DateOnly Month, int Number)> _booked;

    /// <param name="held">Days of the channel that are taken.</param>
    /// <param name="blocked">Spans in which the channel is not lent.</param>
    /// <param name="booked">The channel's loans of each month, by their number in it.</param>
    public LoanCalendar(
        PolicyTerms policy, DateOnly today, IEnumerable<HeldDay> held, IReadOnlyList<BlockedSpan> blocked, IEnumerable<BookedMonth> booked)
    {
        (Policy, Today, Blocked) = (policy, today, blocked);
        _held = held.ToDictionary(one => one.Day);
        _booked = [.. booked.Select(one => (one.Month, one.Number))];
    }

    public PolicyTerms Policy { get; }

    public DateOnly Today { get; }

    public IReadOnlyList<BlockedSpan> Blocked { get; }

    public IEnumerable<HeldDay> Held => _held.Values;

    /// <summary>The first and the last day on which a loan that is asked for today may start.</summary>
    public DaySpan Starts => new(Today.AddDays(Policy.LoanLatestNoticeDays), Today.AddDays(Policy.LoanEarliestNoticeDays));

    public HeldDay? HeldOn(DateOnly day) => _held.GetValueOrDefault(day);

    public BlockedSpan? BlockedOn(DateOnly day) => Blocked.FirstOrDefault(one => one.Days.First <= day && day <= one.Days.Last);

    /// <summary>The first number that no loan of the month has; null when the month is full, however the loans it has are numbered.</summary>
    public int? FreeNumberIn(DateOnly day)
    {
        var month = MonthOf(day);
        return _booked.Count(one => one.Month == month) >= Policy.LoansPerMonth
            ? null
            : Enumerable.Range(1, MostNumbers).First(number => !_booked.Contains((month, number)));
    }

    /// <summary>The first day of the month in which a loan counts.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <param name="Reference">Of the loan that has the day.</param>
public sealed record HeldDay(DateOnly Day, bool IsPause, string Reference);

public sealed record BlockedSpan(DaySpan Days, LocalizedText Reason);

/// <param name="Month">Its first day.</param>
public sealed record BookedMonth(DateOnly Month, int Number);
