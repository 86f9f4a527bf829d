using Microsoft.AspNetCore.Mvc.Rendering;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>A month of a channel's days.</summary>
public sealed record MonthPage
{
    public required LendableChannel Channel { get; init; }

    public required IReadOnlyList<SelectListItem> Channels { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Those to choose from.</summary>
    public required IReadOnlyList<SelectListItem> Months { get; init; }

    public required IReadOnlyList<WeekView> Weeks { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The month before, or after, this one; null where it is out of reach.</summary>
    public string? AddressOf(int months) => MonthOfYear.IsWithinReach(Month.AddMonths(months), Today)
        ? $"/loans/calendar?month={MonthOfYear.Text(Month.AddMonths(months))}&channel={Channel.Slug}"
        : null;
}

/// <param name="Days">Seven, Monday first; null for those of the months beside it.</param>
public sealed record WeekView(int Number, IReadOnlyList<DayView?> Days);
