using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>A loan of a channel that is lent, led to its state by the verbs that real ones use.</summary>
public sealed record ALoan
{
    public required Guid ChannelId { get; init; }

    public required Actor Borrower { get; init; }

    public required Actor Officer { get; init; }

    public required DateOnly FirstDay { get; init; }

    public int Length { get; init; } = 2;

    public PolicyTerms Policy { get; init; } = PolicyTerms.Default with { LoansPerMonth = 31 };

    /// <summary>The months' loans that are there already.</summary>
    public IReadOnlyList<BookedMonth> Booked { get; init; } = [];

    public string Reference { get; init; } = $"LAN-TEST-{Guid.NewGuid():N}"[..32];

    public DaySpan Days => DaySpan.From(FirstDay, Length);

    /// <summary>Of the student of the demonstration, of the channel that the demonstration lends.</summary>
    public static async Task<ALoan> OnAsync(PortalDbContext db, DateOnly firstDay)
    {
        var scene = await Scene.LoadAsync(db);
        var channelId = await LentAsync(db);
        return new()
        {
            ChannelId = channelId,
            Borrower = scene.People["student@demo.test"],
            Officer = scene.Officer,
            FirstDay = firstDay,
            Booked = await db.Loans.Where(loan => loan.ChannelId == channelId && loan.BookedMonth != null)
                .Select(loan => new BookedMonth(loan.BookedMonth!.Value, loan.BookedNumber!.Value)).ToListAsync(),
        };
    }

    public static Task<Guid> LentAsync(PortalDbContext db) => (
        from channel in db.Channels
        join kind in db.Kinds on channel.KindId equals kind.Id
        where kind.IsLendable && channel.Status == ChannelStatus.Active
        select channel.Id).FirstAsync();

    public Loan In(LoanState state, DateTime now)
    {
        var loan = Loan.Apply(
            new(Guid.CreateVersion7(now), Reference, new(Borrower.PersonId!.Value, Borrower.Name)),
            Application,
            new() { Calendar = Calendar(now), Guideline = null },
            Borrower,
            now);
        foreach (var verb in WayTo(state))
        {
            Use(loan, verb, now);
        }
        return loan;
    }

    private LoanApplication Application => new()
    {
        ChannelId = ChannelId,
        FirstDay = Days.First,
        LastDay = Days.Last,
        Programme = "Journalistprogrammet",
        Idea = "En vecka på redaktionen.",
        Habit = "Van.",
        Plan = [new(Days.First, "Hej"), new(Days.Last, "Hej då")],
        AcceptedRules = Enum.GetValues<LoanRule>(),
    };

    private LoanCalendar Calendar(DateTime now) => new(Policy with { LoanLatestNoticeDays = 0 }, SwedishCalendar.DayOf(now), [], [], Booked);

    private void Use(Loan loan, LoanVerb verb, DateTime now)
    {
        switch (verb)
        {
            case LoanVerb.Approve: loan.Approve(new(new(Officer.PersonId!.Value, Officer.Name), null), Calendar(now), Officer, now); break;
            case LoanVerb.Decline: loan.Decline("Inte då.", Officer, now); break;
            case LoanVerb.Cancel: loan.Cancel(null, Borrower, now); break;
            case LoanVerb.HandOver: loan.HandOver([.. LoanChecklists.Handover], Officer, HandoverAt(loan, now)); break;
            case LoanVerb.Lapse: loan.Lapse(loan.LastDay.AddDays(1).ToDateTime(new(12, 0), DateTimeKind.Utc)); break;
            case LoanVerb.Return: loan.Return([.. LoanChecklists.Return], Officer, now); break;
            default: loan.Revoke("Kapat.", Officer, now); break;
        }
    }

    /// <summary>As soon as it may be, where that is later than now.</summary>
    private static DateTime HandoverAt(Loan loan, DateTime now) => SwedishCalendar.DayOf(now) < loan.HandoverDays.First
        ? loan.HandoverDays.First.ToDateTime(new(12, 0), DateTimeKind.Utc)
        : now;

    private static LoanVerb[] WayTo(LoanState state) => state switch
    {
        LoanState.Requested => [],
        LoanState.Booked => [LoanVerb.Approve],
        LoanState.HandedOver => [LoanVerb.Approve, LoanVerb.HandOver],
        LoanState.Returned => [LoanVerb.Approve, LoanVerb.HandOver, LoanVerb.Return],
        LoanState.Declined => [LoanVerb.Decline],
        LoanState.Cancelled => [LoanVerb.Cancel],
        LoanState.Revoked => [LoanVerb.Approve, LoanVerb.HandOver, LoanVerb.Revoke],
        LoanState.Lapsed => [LoanVerb.Lapse],
    };
}
