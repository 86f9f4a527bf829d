using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>Looks at a channel's days as one reader may see them.</summary>
public sealed class DayReader(ChannelDays days, LendableChannel channel, Actor reader)
{
    private DateOnly Today => days.Calendar.Today;

    public DayView Read(DateOnly day)
    {
        var view = new DayView { Day = day, Kind = DayKind.Free, IsToday = day == Today, IsHoliday = SwedishCalendar.IsPublicHoliday(day) };
        var holder = days.HolderOf(day);
        if (holder is not null && days.Calendar.HeldOn(day) is { IsPause: false })
        {
            return Held(view, holder);
        }
        if (days.Calendar.BlockedOn(day) is { } blocked)
        {
            return view with { Kind = DayKind.Blocked, Note = blocked.Reason.In(TextsSetup.CurrentLanguage) };
        }
        return day < Today ? view with { Kind = DayKind.Past } : Ahead(view, holder);
    }

    /// <summary>Where an application for days from this one is written.</summary>
    public static string ApplicationAddress(LendableChannel channel, DateOnly from) =>
        FormattableString.Invariant($"/loans/new?channel={channel.Id}&from={from:yyyy-MM-dd}");

    private DayView Held(DayView view, LoanOnCalendar loan) => loan.IsKnownTo(reader)
        ? view with
        {
            Kind = loan.BorrowerId == reader.PersonId ? DayKind.Own : DayKind.Booked,
            Note = loan.BorrowerId == reader.PersonId ? null : loan.BorrowerName,
            Address = $"/loans/{loan.Reference}",
        }
        : view with { Kind = DayKind.Booked };

    private DayView Ahead(DayView view, LoanOnCalendar? holder)
    {
        var wishes = days.WishesFor(view.Day).Where(wish => wish.IsKnownTo(reader)).ToList();
        if (wishes.Find(wish => wish.BorrowerId == reader.PersonId) is { } own)
        {
            return view with { Kind = DayKind.Asked, Address = $"/loans/{own.Reference}" };
        }
        var kind = holder is not null ? DayKind.Pause : KindOf(view.Day);
        return view with { Kind = kind, Wishes = wishes.Count, Address = kind == DayKind.Free ? ApplicationAddress(channel, view.Day) : null };
    }

    /// <summary>What the rules say of a loan of this one day.</summary>
    private DayKind KindOf(DateOnly day) =>
        LoanRules.Check(new(day, day), days.Calendar) is [var refusal, ..] ? KindOf(refusal.Reason) : DayKind.Free;

    private static DayKind KindOf(LoanRefusalReason reason) => reason switch
    {
        LoanRefusalReason.TooSoon => DayKind.TooSoon,
        LoanRefusalReason.TooFarAhead => DayKind.TooFarAhead,
        LoanRefusalReason.TooClose => DayKind.Pause,
        LoanRefusalReason.MonthFull => DayKind.MonthFull,
        LoanRefusalReason.Blocked => DayKind.Blocked,
        LoanRefusalReason.Taken => DayKind.Booked,
        LoanRefusalReason.Backwards or LoanRefusalReason.TooLong => throw new ArgumentException("One day is neither.", nameof(reason)),
    };
}
