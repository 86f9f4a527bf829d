using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>A channel's days as lists: who has it when, when it can be had, and when it is not lent.</summary>
public sealed record ListPage
{
    public required LendableChannel Channel { get; init; }

    public required IReadOnlyList<SelectListItem> Channels { get; init; }

    public required IReadOnlyList<LoanLine> Loans { get; init; }

    /// <summary>Days on which a loan can start, each span as long as it goes.</summary>
    public required IReadOnlyList<DaySpan> Free { get; init; }

    public required IReadOnlyList<BlockedSpan> Blocked { get; init; }

    /// <summary>The most days of one loan.</summary>
    public required int LongestDays { get; init; }
}

public sealed record LoanLine
{
    public required DaySpan Days { get; init; }

    public required LoanState State { get; init; }

    public required bool IsOwn { get; init; }

    /// <summary>Null where the reader may not know, or nobody knows any more.</summary>
    public string? Borrower { get; init; }

    /// <summary>Null where the reader may not open it.</summary>
    public string? Reference { get; init; }
}
