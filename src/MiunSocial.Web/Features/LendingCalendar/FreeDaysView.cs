using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>Whether wished days can be had, and which can.</summary>
public sealed record FreeDaysView
{
    public const int MostSpans = 6;

    public required LendableChannel Channel { get; init; }

    /// <summary>Null until the first day is chosen.</summary>
    public required DaySpan? Wish { get; init; }

    public required bool? IsFree { get; init; }

    /// <summary>As long as the wish, where that cannot be had.</summary>
    public required IReadOnlyList<DaySpan> Nearest { get; init; }

    /// <summary>The next days that can be had, each span as long as it goes.</summary>
    public required IReadOnlyList<DaySpan> Next { get; init; }
}
