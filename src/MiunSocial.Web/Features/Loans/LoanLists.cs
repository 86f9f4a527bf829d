using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Lists of loans.</summary>
public sealed class LoanLists(PortalDbContext db, SignedIn signedIn, LoanDesk desk)
{
    private const int PageSize = 20;

    public async Task<IndexPage> IndexAsync(LoanShelf? asked, int page, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var today = signedIn.Today;
        if (!actor.Is(Role.Officer))
        {
            var own = db.Loans.AsNoTracking().VisibleTo(actor);
            var ownPager = new Pager(page, PageSize, await own.CountAsync(cancellationToken)).WithinReach();
            return new()
            {
                Loans = await PageOf(own.OrderByDescending(loan => loan.FirstDay).ThenBy(loan => loan.Id), ownPager).ToListAsync(cancellationToken),
                Pager = ownPager,
                Shelf = null,
                Channels = await desk.ChannelsAsync(cancellationToken),
                GuidelineSlug = (await desk.GuidelineAsync(cancellationToken))?.Slug,
                Today = today,
            };
        }
        var counts = await CountsAsync(today, cancellationToken);
        var shelf = asked ?? Enum.GetValues<LoanShelf>().First(one => counts[one] > 0 || one == LoanShelf.All);
        var pager = new Pager(page, PageSize, counts[shelf]).WithinReach();
        return new()
        {
            Loans = await PageOf(Ordered(On(shelf, today), shelf), pager).ToListAsync(cancellationToken),
            Pager = pager,
            Shelf = shelf,
            Counts = counts,
            Channels = [],
            Today = today,
        };
    }

    private async Task<IReadOnlyDictionary<LoanShelf, int>> CountsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var shelves = Enum.GetValues<LoanShelf>();
        var found = shelves.Select(shelf => (int)shelf).Select(place => On((LoanShelf)place, today).Select(_ => place)).Aggregate((all, one) => all.Concat(one));
        var counts = await found.GroupBy(place => place).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        return shelves.ToDictionary(shelf => shelf, shelf => counts.GetValueOrDefault((int)shelf));
    }

    private IQueryable<Loan> On(LoanShelf shelf, DateOnly today)
    {
        var loans = db.Loans.AsNoTracking();
        return shelf switch
        {
            LoanShelf.Decide => loans.Where(loan => loan.State == LoanState.Requested),
            LoanShelf.HandOver => loans.Where(loan => loan.State == LoanState.Booked),
            LoanShelf.UnderWay => loans.Where(loan => loan.State == LoanState.HandedOver),
            LoanShelf.Overdue => loans.Where(loan => loan.HandedOverAt != null && loan.SecuredAt == null
                && (loan.State == LoanState.Revoked || loan.LastDay < today)),
            LoanShelf.Assess => loans.Where(loan => (loan.State == LoanState.Returned || (loan.State == LoanState.Revoked && loan.HandedOverAt != null))
                && loan.Assessment == null && loan.BorrowerId != null),
            LoanShelf.All => loans,
        };
    }

    /// <summary>What is to be done by when it is due, and everything from the latest.</summary>
    private static IOrderedQueryable<Loan> Ordered(IQueryable<Loan> loans, LoanShelf shelf) => shelf == LoanShelf.All
        ? loans.OrderByDescending(loan => loan.FirstDay).ThenBy(loan => loan.Id)
        : loans.OrderBy(loan => loan.FirstDay).ThenBy(loan => loan.Id);

    private IQueryable<LoanRow> PageOf(IOrderedQueryable<Loan> loans, Pager pager) => loans
        .Skip((pager.Page - 1) * PageSize).Take(PageSize)
        .Join(db.Channels, loan => loan.ChannelId, channel => channel.Id, (loan, channel) => new LoanRow
        {
            Reference = loan.Reference,
            State = loan.State,
            ChannelName = channel.Name,
            BorrowerName = loan.BorrowerName,
            Programme = loan.Programme,
            FirstDay = loan.FirstDay,
            LastDay = loan.LastDay,
            IsOut = loan.HandedOverAt != null && loan.SecuredAt == null,
            IsEvaluated = loan.Evaluation != null,
        });
}
