using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>Says loans and blocked days as entries of a calendar, in the language that is spoken.</summary>
public sealed class FeedEvents(IStringLocalizer<CalendarFeedText> texts, LoanWords words, SiteAddress site)
{
    public IEnumerable<CalendarEntry> Of(PersonFeed feed, HttpRequest request) =>
    [
        .. feed.Loans.Select(loan => EntryOf(loan, feed.IsOfficers, request)),
        .. feed.Blocked.Select(EntryOf),
    ];

    private CalendarEntry EntryOf(FeedLoan loan, bool isOfficers, HttpRequest request) => new()
    {
        Uid = $"{loan.Id:D}@loans.miunsocial",
        Sequence = loan.Version,
        ChangedAt = loan.ChangedAt,
        Days = loan.Had,
        Status = StatusOf(loan),
        Summary = SummaryOf(loan, isOfficers),
        Description = string.Join('\n', Lines(loan, isOfficers)),
        Address = new(site.Of($"/loans/{loan.Reference}", request)),
    };

    private CalendarEntry EntryOf(FeedBlock block) => new()
    {
        Uid = $"{block.Id:D}@blocked.miunsocial",
        Sequence = block.Version,
        ChangedAt = block.ChangedAt,
        Days = block.Days,
        Status = EntryStatus.Confirmed,
        Summary = block.Channel is { } channel ? texts["Blocked.Channel", channel] : texts["Blocked.All"],
        Description = block.Reason.In(TextsSetup.CurrentLanguage),
    };

    /// <summary>A loan that ended after its handover did happen, on the days it had; one that ended before its first day did not.</summary>
    public static EntryStatus StatusOf(FeedLoan loan) => loan is { State: LoanState.Revoked or LoanState.Returned, WasHandedOver: true }
        ? loan.LastHeld is null ? EntryStatus.Cancelled : EntryStatus.Confirmed
        : StatusOf(loan.State);

    public static EntryStatus StatusOf(LoanState state) => state switch
    {
        LoanState.Requested => EntryStatus.Tentative,
        LoanState.Booked or LoanState.HandedOver or LoanState.Returned => EntryStatus.Confirmed,
        LoanState.Declined or LoanState.Cancelled or LoanState.Revoked or LoanState.Lapsed => EntryStatus.Cancelled,
    };

    private string SummaryOf(FeedLoan loan, bool isOfficers)
    {
        var what = isOfficers && loan.Borrower.Length > 0 ? texts["Summary.Of", loan.Borrower, loan.Channel] : texts["Summary", loan.Channel];
        return StatusOf(loan) switch
        {
            EntryStatus.Tentative => texts["Summary.Tentative", what],
            EntryStatus.Confirmed => what,
            EntryStatus.Cancelled => texts["Summary.Cancelled", what],
        };
    }

    private IEnumerable<string> Lines(FeedLoan loan, bool isOfficers)
    {
        yield return texts["Line.State", loan.Reference, texts[$"Standing.{loan.State}"]];
        yield return texts["Line.Days", words.Days(loan.Had)];
        if (isOfficers)
        {
            yield return texts["Line.Programme", loan.Programme];
        }
        if (loan.Contact.Length > 0)
        {
            yield return texts["Line.Contact", loan.Contact];
        }
    }
}
