namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>What a day is to somebody who looks at the calendar.</summary>
public enum DayKind
{
    /// <summary>A loan can be asked for from this day.</summary>
    Free,

    /// <summary>Somebody has the channel.</summary>
    Booked,

    /// <summary>The reader has it.</summary>
    Own,

    /// <summary>The reader has asked for it.</summary>
    Asked,

    /// <summary>The channel rests between loans.</summary>
    Pause,

    /// <summary>The channel is not lent; the reason says why.</summary>
    Blocked,

    /// <summary>There is no time left to prepare a loan.</summary>
    TooSoon,

    /// <summary>Further ahead than loans are planned.</summary>
    TooFarAhead,

    /// <summary>The channel is lent as often in the month as the policy allows.</summary>
    MonthFull,

    Past,
}

public sealed record DayView
{
    public required DateOnly Day { get; init; }

    public required DayKind Kind { get; init; }

    /// <summary>Who has the day, where the reader may know; why it is blocked.</summary>
    public string? Note { get; init; }

    /// <summary>Applications that ask for the day, where the reader may know.</summary>
    public int Wishes { get; init; }

    /// <summary>The loan's page or an application that starts with the day; null where there is nothing to go to.</summary>
    public string? Address { get; init; }

    public required bool IsToday { get; init; }

    public required bool IsHoliday { get; init; }
}
