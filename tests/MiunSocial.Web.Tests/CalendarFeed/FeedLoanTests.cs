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
        var loan = new FeedLoan
        {
            Id = Guid.CreateVersion7(),
            Version = 1,
            ChangedAt = DateTime.UnixEpoch,
            Reference = "LAN-2026-0001",
            State = LoanState.Returned,
            Days = Asked,
            Channel = "",
            Borrower = "",
            Programme = "",
            Contact = "",
            WasHandedOver = wasHandedOver,
            LastHeld = new DateOnly(2026, 11, lastHeld),
        };

        Assert.Equal(new DaySpan(Asked.First, new(2026, 11, expected)), loan.Had);
    }
}
