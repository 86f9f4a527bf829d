using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Loans;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Gathers what loans are measured against: the policy, the channels that are lent, their days, the rules in force, the next number.</summary>
public sealed class LoanDesk(PortalDbContext db, SignedIn signedIn, LoanCalendarReader calendars, RulesInForce rules, ReferenceTurn turn)
{
    /// <summary>Those that are in use and of a kind that is lent, by name.</summary>
    public Task<List<LendableChannel>> ChannelsAsync(CancellationToken cancellationToken) => (
        from channel in db.Channels.AsNoTracking()
        join kind in db.Kinds on channel.KindId equals kind.Id
        join platform in db.Platforms on channel.PlatformId equals platform.Id
        where kind.IsLendable && !kind.IsArchived && channel.Status == ChannelStatus.Active
        orderby channel.Name
        select new LendableChannel(channel.Id, channel.Slug, channel.Name, platform.Icon)).ToListAsync(cancellationToken);

    public async Task<LoanCalendar> CalendarAsync(Guid channelId, CancellationToken cancellationToken) =>
        await calendars.ReadAsync(channelId, (await PolicyAsync(cancellationToken)).Terms, signedIn.Today, cancellationToken);

    public Task<Policy> PolicyAsync(CancellationToken cancellationToken) => rules.PolicyAsync(cancellationToken);

    /// <summary>The guideline that explains the rules; null where the university has none in force.</summary>
    public Task<GuidelineToRead?> GuidelineAsync(CancellationToken cancellationToken) => rules.ForBorrowersAsync(cancellationToken);

    public static AcceptedGuideline? Accepted(GuidelineToRead? guideline) => guideline is null ? null : new(guideline.Id, guideline.Version);

    /// <summary>Somebody who can borrow: a current student.</summary>
    public async Task<LoanPerson?> StudentAsync(string email, CancellationToken cancellationToken)
    {
        var key = EmailAddress.Normalize(email);
        return await (
            from person in db.Users
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where person.NormalizedEmail == key && person.IsActive && role.Name == nameof(Role.Student)
            select new LoanPerson(person.Id, person.DisplayName)).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<bool> IsLentAsync(Guid channelId, CancellationToken cancellationToken) =>
        (await ChannelsAsync(cancellationToken)).Exists(one => one.Id == channelId);

    /// <summary>Whether somebody still is a current student.</summary>
    public Task<bool> IsStudentAsync(Guid? personId, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(
            person => person.Id == personId && person.IsActive
                && db.UserRoles.Any(held => held.UserId == person.Id && db.Roles.Any(role => role.Id == held.RoleId && role.Name == nameof(Role.Student))),
            cancellationToken);

    /// <summary>Officers who can be on duty for a borrower, by name.</summary>
    public Task<List<LoanPerson>> ContactsAsync(Guid? borrowerId, CancellationToken cancellationToken) => (
        from person in db.Users
        join held in db.UserRoles on person.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where person.IsActive && role.Name == nameof(Role.Officer) && person.Id != borrowerId
        orderby person.DisplayName
        select new LoanPerson(person.Id, person.DisplayName)).ToListAsync(cancellationToken);

    /// <summary>How many applications of somebody's wait for an answer.</summary>
    public Task<int> UndecidedAsync(Guid borrowerId, CancellationToken cancellationToken) =>
        db.Loans.CountAsync(loan => loan.BorrowerId == borrowerId && loan.State == LoanState.Requested, cancellationToken);

    /// <summary>The loan of the channel that has not come back, if there is one beside this.</summary>
    public Task<string?> OtherLoanOutAsync(Loan loan, CancellationToken cancellationToken) => db.Loans
        .Where(one => one.ChannelId == loan.ChannelId && one.Id != loan.Id && one.HandedOverAt != null && one.SecuredAt == null)
        .Select(one => (string?)one.Reference)
        .FirstOrDefaultAsync(cancellationToken);

    public async Task<string> NextReferenceAsync(CancellationToken cancellationToken)
    {
        await turn.TakeAsync(cancellationToken);
        var year = signedIn.Today.Year;
        var counter = await db.LoanCounters.SingleOrDefaultAsync(one => one.Year == year, cancellationToken);
        if (counter is null)
        {
            counter = new() { Year = year };
            db.LoanCounters.Add(counter);
        }
        return counter.Next();
    }
}

public sealed record LendableChannel(Guid Id, string Slug, string Name, string PlatformIcon);
