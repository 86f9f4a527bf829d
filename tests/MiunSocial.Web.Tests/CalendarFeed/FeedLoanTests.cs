using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.CalendarFeed;

namespace MiunSocial.Web.Tests.CalendarFeed;

public sealed class FeedLoanTests
{
    private static readonly DaySpan Asked = new(new(2026, 11, 12), new(2026, 11, 16));

    [Theory]
    [InlineData(false, 13, 16)]
    [InlineData(true, 13, 13)]
    [InlineData(true, 16, 16)]
    public void Had_AfterAnEarlyEnd_EndsAtTheLastDayHeld(bool wasHandedOver, int lastHeld, int expected)
    {
        var loan = Loan(LoanState.Returned, wasHandedOver, new DateOnly(2026, 11, lastHeld));

        Assert.Equal(new DaySpan(Asked.First, new(2026, 11, expected)), loan.Had);
    }

    [Theory]
    [InlineData(LoanState.Returned, 12, EntryStatus.Confirmed)]
    [InlineData(LoanState.Revoked, 12, EntryStatus.Confirmed)]
    [InlineData(LoanState.Returned, null, EntryStatus.Cancelled)]
    [InlineData(LoanState.Revoked, null, EntryStatus.Cancelled)]
    public void Status_OfALoanThatEndedBeforeItsFirstDay_IsCancelled(LoanState state, int? lastHeld, EntryStatus expected) =>
        Assert.Equal(expected, FeedEvents.StatusOf(Loan(state, wasHandedOver: true, lastHeld is { } day ? new DateOnly(2026, 11, day) : null)));

    private static FeedLoan Loan(LoanState state, bool wasHandedOver, DateOnly? lastHeld) => new()
    {
        Id = Guid.CreateVersion7(),
        Version = 1,
        ChangedAt = DateTime.UnixEpoch,
        Reference = "LAN-2026-0001",
        State = state,
        Days = Asked,
        Channel = "",
        Borrower = "",
        Programme = "",
        Contact = "",
        WasHandedOver = wasHandedOver,
        LastHeld = lastHeld,
    };
}
