using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>Finds whose a secret address is, and reads what they may know today.</summary>
public sealed class FeedReader(PortalDbContext db, KeyUses uses, TimeProvider clock)
{
    /// <summary>How far back the calendar goes.</summary>
    private const int MonthsBack = 12;

    /// <summary>How long what was ended stays as cancelled: longer than any program waits before it looks again.</summary>
    private const int DaysOfCancellation = 60;

    /// <returns>Null where the address is nobody's, or of somebody who has left.</returns>
    public async Task<PersonFeed?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = CalendarSecret.HashOf(token);
        var owner = await (
            from subscription in db.CalendarSubscriptions.AsNoTracking()
            join person in db.Users on subscription.PersonId equals person.Id
            where subscription.SecretHash == hash && subscription.RevokedAt == null && person.IsActive
            select new
            {
                subscription.Id,
                subscription.PersonId,
                person.Language,
                Roles = (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where link.UserId == person.Id select role.Name).ToList(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (owner is null)
        {
            return null;
        }
        if (uses.IsWorthNoting(owner.Id, now))
        {
            await NoteAsync(owner.Id, hash, now, cancellationToken);
        }
        var isOfficer = owner.Roles.Contains(nameof(Role.Officer));
        var isBorrower = isOfficer || owner.Roles.Contains(nameof(Role.Student));
        var from = SwedishCalendar.DayOf(now).AddMonths(-MonthsBack);
        return new()
        {
            Language = owner.Language,
            IsOfficers = isOfficer,
            Loans = isBorrower ? await LoansAsync(isOfficer ? null : owner.PersonId, from, now.AddDays(-DaysOfCancellation), cancellationToken) : [],
            Blocked = isOfficer ? await BlockedAsync(from, cancellationToken) : [],
        };
    }

    private async Task<List<FeedLoan>> LoansAsync(Guid? borrower, DateOnly from, DateTime endedSince, CancellationToken cancellationToken)
    {
        var loans = db.Loans.AsNoTracking().Where(loan => loan.LastDay >= from
            && ((loan.State != LoanState.Declined && loan.State != LoanState.Cancelled && loan.State != LoanState.Lapsed
                && (loan.State != LoanState.Revoked || loan.HandedOverAt != null)) || loan.EndedAt >= endedSince));
        if (borrower is { } one)
        {
            loans = loans.Where(loan => loan.BorrowerId == one);
        }
        return await (
            from loan in loans
            join channel in db.Channels on loan.ChannelId equals channel.Id
            orderby loan.FirstDay, loan.Id
            select new FeedLoan
            {
                Id = loan.Id,
                Version = loan.Version,
                ChangedAt = loan.ChangedAt,
                Reference = loan.Reference,
                State = loan.State,
                Days = new DaySpan(loan.FirstDay, loan.LastDay),
                LastHeld = loan.Days.Where(day => !day.IsPause).Max(day => (DateOnly?)day.Day),
                WasHandedOver = loan.HandedOverAt != null,
                Channel = channel.Name,
                Borrower = loan.BorrowerName,
                Programme = loan.Programme,
                Contact = loan.ContactName,
            }).ToListAsync(cancellationToken);
    }

    private Task<List<FeedBlock>> BlockedAsync(DateOnly from, CancellationToken cancellationToken) => (
        from block in db.BlockedDays.AsNoTracking()
        join channel in db.Channels on block.ChannelId equals channel.Id into channels
        from channel in channels.DefaultIfEmpty()
        where block.LastDay >= @from
        orderby block.FirstDay, block.Id
        select new FeedBlock
        {
            Id = block.Id,
            Version = block.Version,
            ChangedAt = block.ChangedAt,
            Days = new DaySpan(block.FirstDay, block.LastDay),
            Reason = block.Reason,
            Channel = channel == null ? null : channel.Name,
        }).ToListAsync(cancellationToken);

    /// <summary>Beside the record's version: being read does not change it. An address that was replaced meanwhile is left alone.</summary>
    private Task<int> NoteAsync(Guid id, string hash, DateTime now, CancellationToken cancellationToken)
    {
        var noted = now - KeyUses.Exactness;
        return db.CalendarSubscriptions
            .Where(one => one.Id == id && one.SecretHash == hash && (one.LastFetchedAt == null || one.LastFetchedAt <= noted))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastFetchedAt, now), cancellationToken);
    }
}
