using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>How it comes to hold days, and how it lets go of them.</summary>
public sealed partial class Loan
{
    private readonly List<LoanDay> _days = [];

    /// <summary>The days it holds, with those on which the channel rests afterwards; none until it is booked.</summary>
    public IReadOnlyList<LoanDay> Days => _days;

    /// <summary>The month it counts in, by its first day, and its number among the channel's loans of that month. Both or neither.</summary>
    public DateOnly? BookedMonth { get; private set; }

    public int? BookedNumber { get; private set; }

    /// <summary>The officer on duty for the borrower.</summary>
    public Guid? ContactId { get; private set; }

    public string ContactName { get; private set; } = "";

    /// <summary>One officer's yes. The last that is needed books the days.</summary>
    /// <returns>Whether this approval was the last one needed.</returns>
    /// <exception cref="ArgumentException">The days can no longer be had; see <see cref="LoanRules.CheckBooking"/>.</exception>
    public bool Approve(LoanApproval approval, LoanCalendar calendar, Actor actor, DateTime now)
    {
        var isLast = Standing.ApproversInRound().Count() + 1 >= calendar.Policy.OfficersToLend;
        Move(LoanVerb.Approve, actor, now, approval.Note, moreApprovalsNeeded: !isLast, apply: () =>
        {
            if (LoanRules.CheckBooking(Span, calendar).Count > 0)
            {
                throw new ArgumentException("The days cannot be had.", nameof(calendar));
            }
            (ContactId, ContactName) = (approval.Contact.Id, approval.Contact.Name);
            if (isLast)
            {
                Hold(calendar);
            }
        });
        return isLast;
    }

    /// <summary>Names another contact on duty. Nothing happens where it is the same.</summary>
    public void Assign(LoanPerson contact, Actor actor, DateTime now)
    {
        var transition = Open(LoanVerb.Assign, actor);
        if (ContactId == contact.Id)
        {
            return;
        }
        var before = ContactName;
        (ContactId, ContactName) = (contact.Id, contact.Name);
        Raise(Happened(transition.Happened, actor, now, reason: null) with
        {
            Before = new Dictionary<string, string?> { ["contact"] = before },
            After = new Dictionary<string, string?> { ["contact"] = contact.Name },
        });
    }

    public void Cancel(string? reason, Actor actor, DateTime now) =>
        Move(LoanVerb.Cancel, actor, now, reason, apply: LetGo);

    /// <summary>Ends what nobody decided before its first day, or handed over before its last had passed.</summary>
    /// <exception cref="ArgumentException">Its days have not passed.</exception>
    public void Lapse(DateTime now) => Move(LoanVerb.Lapse, Actor.Clock, now, text: null, apply: () =>
    {
        if (SwedishCalendar.DayOf(now) <= (State == LoanState.Requested ? FirstDay : LastDay))
        {
            throw new ArgumentException("The days have not passed.", nameof(now));
        }
        LetGo();
    });

    private void Hold(LoanCalendar calendar)
    {
        _days.AddRange(Span.Days.Select(day => new LoanDay { ChannelId = ChannelId, Day = day }));
        _days.AddRange(LoanRules.PauseAfter(Span, calendar.Policy.LoanDaysBetween)
            .Select(day => new LoanDay { ChannelId = ChannelId, Day = day, IsPause = true }));
        (BookedMonth, BookedNumber) = (LoanCalendar.MonthOf(FirstDay), calendar.FreeNumberIn(FirstDay));
    }

    /// <summary>It was never used, and counts nowhere.</summary>
    private void LetGo()
    {
        _days.Clear();
        (BookedMonth, BookedNumber) = (null, null);
    }

    /// <summary>Days after today are free again, save those on which the channel rests.</summary>
    private void LetGoOfDaysAfter(DateOnly today)
    {
        var restsUntil = today.AddDays(_days.Count(day => day.IsPause));
        _days.RemoveAll(day => day.Day > today && day.Day > restsUntil);
        foreach (var day in _days.Where(day => day.Day > today))
        {
            day.IsPause = true;
        }
    }
}
