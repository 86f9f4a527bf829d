using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>A channel's days, as months and as lists, for whoever is signed in.</summary>
public sealed class CalendarQueries(LendableChannels lendable, ChannelDaysReader reader, SignedIn signedIn)
{
    private const int MonthsBack = 12;

    /// <summary>Longer than loans can be planned ahead.</summary>
    private const int MonthsAhead = 24;

    /// <returns>Null where no such channel is lent.</returns>
    public async Task<MonthPage?> MonthAsync(string? channelSlug, string? monthText, CancellationToken cancellationToken)
    {
        var terms = await lendable.GetAsync(cancellationToken);
        if (terms.Find(channelSlug) is not { } channel)
        {
            return null;
        }
        var month = MonthOfYear.Parse(monthText, signedIn.Today);
        var weeks = MonthGrid.Of(month);
        var span = new DaySpan(month, month.AddMonths(1).AddDays(-1));
        var days = await reader.ReadAsync(channel.Id, span, terms.Policy, signedIn.Today, cancellationToken);
        var seen = new DayReader(days, channel, await signedIn.ActorAsync(cancellationToken));
        return new()
        {
            Channel = channel,
            Channels = Choices(terms, channel),
            Month = month,
            Today = signedIn.Today,
            Months = MonthsAround(month),
            Weeks = [.. weeks.Select(week => new WeekView(week.Number, [.. week.Days.Select(day => day is { } one ? seen.Read(one) : null)]))],
        };
    }

    /// <returns>Null where no such channel is lent.</returns>
    public async Task<ListPage?> ListAsync(string? channelSlug, CancellationToken cancellationToken)
    {
        var terms = await lendable.GetAsync(cancellationToken);
        if (terms.Find(channelSlug) is not { } channel)
        {
            return null;
        }
        var ahead = Ahead(terms);
        var days = await reader.ReadAsync(channel.Id, ahead, terms.Policy, signedIn.Today, cancellationToken);
        var actor = await signedIn.ActorAsync(cancellationToken);
        return new()
        {
            Channel = channel,
            Channels = Choices(terms, channel),
            Loans = [.. days.Loans.Where(loan => loan.Days.Last >= signedIn.Today && IsShown(loan, actor)).Select(loan => LineOf(loan, actor))],
            Free = FreeDays.SpansIn(ahead, days.Calendar),
            Blocked = [.. days.Calendar.Blocked.Where(one => one.Days.Last >= signedIn.Today)],
            LongestDays = terms.Policy.LoanLongestDays,
        };
    }

    /// <returns>Null where the channel is not lent, or none is chosen among several.</returns>
    public async Task<FreeDaysView?> FreeAsync(Guid? channelId, DateOnly? first, DateOnly? last, CancellationToken cancellationToken)
    {
        var terms = await lendable.GetAsync(cancellationToken);
        var chosen = channelId is null && terms.Channels.Count == 1 ? terms.Channels[0] : terms.Channels.FirstOrDefault(one => one.Id == channelId);
        if (chosen is not { } channel)
        {
            return null;
        }
        var ahead = Ahead(terms);
        var calendar = (await reader.ReadAsync(channel.Id, ahead, terms.Policy, signedIn.Today, cancellationToken)).Calendar;
        var wish = first is { } from ? new DaySpan(from, last ?? from) : (DaySpan?)null;
        var isFree = wish is { } days ? LoanRules.Check(days, calendar).Count == 0 : (bool?)null;
        return new()
        {
            Channel = channel,
            Wish = wish,
            IsFree = isFree,
            Nearest = isFree == false ? FreeDays.Nearest(wish!.Value, calendar) : [],
            Next = [.. FreeDays.SpansIn(ahead, calendar).Take(FreeDaysView.MostSpans)],
        };
    }

    /// <summary>From today to the last day of a loan that starts as late as one may be asked for now.</summary>
    private DaySpan Ahead(LendingTerms terms) =>
        new(signedIn.Today, signedIn.Today.AddDays(terms.Policy.LoanEarliestNoticeDays + terms.Policy.LoanLongestDays));

    /// <summary>A wish that is not decided is between the student and the officers.</summary>
    private static bool IsShown(LoanOnCalendar loan, Actor actor) => loan.State switch
    {
        LoanState.Requested => loan.IsKnownTo(actor),
        LoanState.Booked or LoanState.HandedOver => true,
        LoanState.Returned or LoanState.Declined or LoanState.Cancelled or LoanState.Revoked or LoanState.Lapsed => false,
    };

    private static LoanLine LineOf(LoanOnCalendar loan, Actor actor)
    {
        var isKnown = loan.IsKnownTo(actor);
        return new()
        {
            Days = loan.Days,
            State = loan.State,
            IsOwn = loan.BorrowerId is not null && loan.BorrowerId == actor.PersonId,
            Borrower = isKnown ? loan.BorrowerName : null,
            Reference = isKnown ? loan.Reference : null,
        };
    }

    private static List<SelectListItem> Choices(LendingTerms terms, LendableChannel chosen) =>
        [.. terms.Channels.Select(channel => new SelectListItem(channel.Name, channel.Slug, channel == chosen))];

    /// <summary>A year back and two ahead of today, and the month that is looked at wherever it lies.</summary>
    private List<SelectListItem> MonthsAround(DateOnly shown)
    {
        var current = LoanCalendar.MonthOf(signedIn.Today);
        return
        [
            .. Enumerable.Range(-MonthsBack, MonthsBack + MonthsAhead + 1).Select(current.AddMonths).Append(shown).Distinct().Order()
                .Select(month => new SelectListItem(month.ToMonth(), MonthOfYear.Text(month), month == shown)),
        ];
    }
}
