using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.LendingCalendar;

namespace MiunSocial.Web.Tests.LendingCalendar;

/// <summary>What a day is depends on the rules, and what is told of it on who looks.</summary>
public sealed class DayReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly LendableChannel Channel = new(Guid.NewGuid(), "instagram", "Instagram");
    private static readonly Actor Student = Somebody(Role.Student);
    private static readonly Actor OtherStudent = Somebody(Role.Student);
    private static readonly Actor Officer = Somebody(Role.Officer);

    private static readonly LoanOnCalendar Booked = Loan("LAN-2026-0001", LoanState.Booked, new(new(2026, 11, 12), new(2026, 11, 13)));
    private static readonly LoanOnCalendar Asked = Loan("LAN-2026-0002", LoanState.Requested, new(new(2026, 11, 20), new(2026, 11, 20)));

    [Theory]
    [InlineData(1, DayKind.Past)]
    [InlineData(2, DayKind.TooSoon)]
    [InlineData(6, DayKind.TooSoon)]
    [InlineData(7, DayKind.Free)]
    [InlineData(11, DayKind.Pause)]
    [InlineData(12, DayKind.Booked)]
    [InlineData(14, DayKind.Pause)]
    [InlineData(15, DayKind.Free)]
    [InlineData(20, DayKind.Free)]
    [InlineData(24, DayKind.Blocked)]
    public void Day_IsWhatTheRulesSay(int day, DayKind kind) => Assert.Equal(kind, Seen(OtherStudent, day).Kind);

    [Fact]
    public void DaysFurtherAhead_AreLater() => Assert.Equal(DayKind.TooFarAhead, Reader(OtherStudent).Read(Today.AddDays(200)).Kind);

    [Fact]
    public void Borrower_SeesTheirOwnDaysAndWishes_WithTheWayToThem()
    {
        Assert.Equal((DayKind.Own, "/loans/LAN-2026-0001", null), (Seen(Student, 12).Kind, Seen(Student, 12).Address, Seen(Student, 12).Note));
        Assert.Equal((DayKind.Asked, "/loans/LAN-2026-0002"), (Seen(Student, 20).Kind, Seen(Student, 20).Address));
    }

    [Fact]
    public void OtherStudents_SeeThatADayIsBooked_AndNotByWhom()
    {
        var booked = Seen(OtherStudent, 12);

        Assert.Equal((DayKind.Booked, null, null), (booked.Kind, booked.Note, booked.Address));
        Assert.Equal(0, Seen(OtherStudent, 20).Wishes);
    }

    [Fact]
    public void Officers_SeeWhoBorrows_AndHowManyWait()
    {
        Assert.Equal((DayKind.Booked, "Stina", "/loans/LAN-2026-0001"), (Seen(Officer, 12).Kind, Seen(Officer, 12).Note, Seen(Officer, 12).Address));
        Assert.Equal((DayKind.Free, 1), (Seen(Officer, 20).Kind, Seen(Officer, 20).Wishes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(24)]
    public void DayThatIsNotFree_LeadsStudentsNowhere(int day) => Assert.Null(Seen(OtherStudent, day).Address);

    [Fact]
    public void FreeDay_LeadsToAnApplicationThatStartsThen() =>
        Assert.Equal($"/loans/new?channel={Channel.Id}&from=2026-11-15", Seen(OtherStudent, 15).Address);

    [Fact]
    public void ForgottenBorrower_IsNobody()
    {
        var days = Days() with { Loans = [Booked with { BorrowerId = null, BorrowerName = "" }] };

        var seen = new DayReader(days, Channel, new() { Name = "Någon", Roles = new HashSet<Role> { Role.Student } }).Read(new(2026, 11, 12));

        Assert.Equal((DayKind.Booked, null), (seen.Kind, seen.Address));
    }

    [Fact]
    public void FullMonth_SaysSo()
    {
        var policy = PolicyTerms.Default with { LoansPerMonth = 1 };
        var calendar = new LoanCalendar(policy, Today, [], [], [new(new(2026, 11, 1), 1)]);

        Assert.Equal(DayKind.MonthFull, new DayReader(new(calendar, []), Channel, OtherStudent).Read(new(2026, 11, 15)).Kind);
    }

    private static DayView Seen(Actor reader, int day) => Reader(reader).Read(new(2026, 11, day));

    private static DayReader Reader(Actor reader) => new(Days(), Channel, reader);

    private static ChannelDays Days() => new(
        new(
            PolicyTerms.Default,
            Today,
            [new(new(2026, 11, 12), false, Booked.Reference), new(new(2026, 11, 13), false, Booked.Reference), new(new(2026, 11, 14), true, Booked.Reference)],
            [new(new(new(2026, 11, 24), new(2026, 11, 24)), new("Årsfest", "Annual ball"))],
            [new(new(2026, 11, 1), 1)]),
        [Booked, Asked]);

    private static LoanOnCalendar Loan(string reference, LoanState state, DaySpan days) =>
        new() { Reference = reference, State = state, BorrowerId = Student.PersonId, BorrowerName = "Stina", Days = days };

    private static Actor Somebody(Role role) => new() { PersonId = Guid.NewGuid(), Name = role.ToString(), Roles = new HashSet<Role> { role } };
}
