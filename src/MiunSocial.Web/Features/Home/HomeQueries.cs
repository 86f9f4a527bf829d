using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Home;

public sealed class HomeQueries(PortalDbContext db, SignedIn signedIn, WaitingQueries waiting)
{
    private const int LoansShown = 4;

    public async Task<IndexPage> StartAsync(CancellationToken cancellationToken)
    {
        var state = await signedIn.GetAsync(cancellationToken);
        var count = state.OwnTurns + state.Approvals;
        return new()
        {
            FirstName = state.Actor.Name.Split(' ')[0],
            Waiting = count > 0 ? await waiting.WaitingAsync(state.Actor, cancellationToken) : [],
            WaitingCount = count,
            SeesApprovals = state.SeesApprovals,
            SeesHealth = state.Actor.Is(Role.Officer) || state.Actor.Is(Role.Administrator),
            OwnLoans = state.Actor.Is(Role.Student) ? await OwnLoansAsync(state.Actor, cancellationToken) : [],
            Hub = await HubAsync(cancellationToken),
            Shortcuts = [.. ShortcutsFor(state)],
            Today = signedIn.Today,
        };
    }

    /// <summary>The borrower's loans that have a next step: those to come, the nearest first, before those to look back on.</summary>
    private Task<List<OwnLoan>> OwnLoansAsync(Actor actor, CancellationToken cancellationToken) =>
        (from loan in db.Loans.AsNoTracking()
         join channel in db.Channels on loan.ChannelId equals channel.Id
         where loan.BorrowerId == actor.PersonId
             && (loan.State == LoanState.Requested || loan.State == LoanState.Booked || loan.State == LoanState.HandedOver
                 || (loan.State == LoanState.Returned && loan.Evaluation == null))
         orderby loan.State == LoanState.Returned, loan.FirstDay
         select new OwnLoan(loan.Reference, channel.Name, loan.State, loan.FirstDay, loan.LastDay))
        .Take(LoansShown)
        .ToListAsync(cancellationToken);

    private Task<HubView?> HubAsync(CancellationToken cancellationToken) =>
        (from channel in db.Channels.AsNoTracking()
         join platform in db.Platforms on channel.PlatformId equals platform.Id
         where channel.IsHub
         select new HubView(channel.Slug, channel.Name, channel.Purpose, channel.Address, platform.Icon))
        .FirstOrDefaultAsync(cancellationToken);

    private static IEnumerable<Shortcut> ShortcutsFor(SignedIn.State state)
    {
        var actor = state.Actor;
        if (state.KeepsChannels)
        {
            yield return new("mine", "/channels/mine", "patch-check");
        }
        if (state.SeesLoans)
        {
            yield return new(actor.Is(Role.Officer) ? "lend" : "borrow", "/loans", "camera") { Count = state.Loans };
        }
        yield return new("channels", "/channels", "broadcast");
        yield return new("guidelines", "/guidelines", "journal-text");
        if (actor.Roles.Any(role => role is Role.Staff or Role.Officer))
        {
            yield return new("ask", "/requests/new", "pencil-square");
        }
        yield return new("kinds", "/channels/kinds", "compass");
        if (actor.Is(Role.Officer))
        {
            yield return new("embed", "/embed", "box-arrow-up-right");
        }
        if (actor.Is(Role.Administrator))
        {
            yield return new("people", "/people", "people");
            yield return new("organisation", "/organisation", "diagram-3");
            yield return new("policy", "/policy", "sliders");
            yield return new("outbox", "/outbox", "mailbox");
            yield return new("keys", "/api-keys", "key");
        }
        yield return new("contact", "/contact", "telephone");
    }
}
