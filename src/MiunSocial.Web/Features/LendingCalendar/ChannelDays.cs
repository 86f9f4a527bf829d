using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>A channel's days in a span: who has them, and which can be had. It knows everybody's name; <see cref="DayReader"/> tells only what the reader may know.</summary>
public sealed record ChannelDays(LoanCalendar Calendar, IReadOnlyList<LoanOnCalendar> Loans)
{
    /// <summary>The loan that has the day, or after which the channel rests on it.</summary>
    public LoanOnCalendar? HolderOf(DateOnly day) =>
        Calendar.HeldOn(day) is { } held ? Loans.FirstOrDefault(loan => loan.Reference == held.Reference) : null;

    /// <summary>Applications that ask for the day and are not decided.</summary>
    public IEnumerable<LoanOnCalendar> WishesFor(DateOnly day) =>
        Loans.Where(loan => loan.State == LoanState.Requested && loan.Days.First <= day && day <= loan.Days.Last);
}

/// <summary>A loan as calendars know it.</summary>
public sealed record LoanOnCalendar
{
    public required string Reference { get; init; }

    public required LoanState State { get; init; }

    /// <summary>Null once the borrower's data has been removed.</summary>
    public required Guid? BorrowerId { get; init; }

    public required string BorrowerName { get; init; }

    public required DaySpan Days { get; init; }

    /// <summary>Officers know of all loans, a student of their own.</summary>
    public bool IsKnownTo(Actor reader) => reader.Is(Role.Officer) || (BorrowerId is { } borrower && borrower == reader.PersonId);
}
