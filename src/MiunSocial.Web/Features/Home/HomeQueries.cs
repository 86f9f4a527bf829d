using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Home;

public sealed class HomeQueries(PortalDbContext db, SignedIn signedIn)
{
    private const int WaitingShown = 6;

    public async Task<IndexPage> StartAsync(CancellationToken cancellationToken)
    {
        var state = await signedIn.GetAsync(cancellationToken);
        var count = state.OwnTurns + state.Approvals;
        return new()
        {
            FirstName = state.Actor.Name.Split(' ')[0],
            Waiting = count > 0 ? await WaitingAsync(state.Actor, cancellationToken) : [],
            WaitingCount = count,
            SeesApprovals = state.SeesApprovals,
            SeesHealth = state.Actor.Is(Role.Officer) || state.Actor.Is(Role.Administrator),
            Hub = await HubAsync(cancellationToken),
            Shortcuts = [.. ShortcutsFor(state)],
            Today = signedIn.Today,
        };
    }

    private Task<List<WaitingRow>> WaitingAsync(Actor actor, CancellationToken cancellationToken)
    {
        var units = actor.Is(Role.Staff) ? actor.EndorsesFor.Select(unit => (Guid?)unit).ToArray() : [];
        var isOfficer = actor.Is(Role.Officer);
        var language = TextsSetup.CurrentLanguage;
        return (from request in db.Requests.AsNoTracking()
                join unit in db.Units on request.UnitId equals unit.Id
                let isOwnTurn = request.RequesterId == actor.PersonId
                    && (request.State == RequestState.Completion || request.State == RequestState.Setup)
                where isOwnTurn
                    || (isOfficer && request.RequesterId != actor.PersonId
                        && (request.State == RequestState.Review || request.State == RequestState.Verification))
                    || (request.State == RequestState.Endorsement && request.RequesterId != actor.PersonId
                        && units.Contains(request.EndorsingUnitId))
                orderby isOwnTurn descending, request.ReplyDueOn == null, request.ReplyDueOn, request.ChangedAt, request.Id
                select new WaitingRow
                {
                    Reference = request.Reference!,
                    Name = request.Subject ?? request.Proposal.WishedName,
                    State = request.State,
                    Unit = unit.Name.In(language),
                    IsOwn = isOwnTurn,
                    ReplyDueOn = request.ReplyDueOn,
                    DeadlineOn = request.DeadlineOn,
                })
            .Take(WaitingShown)
            .ToListAsync(cancellationToken);
    }

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
