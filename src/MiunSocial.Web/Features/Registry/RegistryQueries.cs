using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Registry;

/// <summary>What the forms of the registry show.</summary>
public sealed class RegistryQueries(PortalDbContext db, RegistryChoices choices, SignedIn signedIn)
{
    /// <summary>States in which a request moves its channel itself.</summary>
    private static readonly RequestState[] StillOpen = [RequestState.Setup, RequestState.Verification];

    public Task<RegistryChoices.Lists> ListsAsync(CancellationToken cancellationToken) => choices.GetAsync(cancellationToken);

    /// <returns>Null if no channel has the slug.</returns>
    public async Task<KeptChannel?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var viewer = await signedIn.GetAsync(cancellationToken);
        var isOfficer = viewer.Actor.Is(Role.Officer);
        var found = await db.Channels.AsNoTracking()
            .Where(channel => channel.Slug == slug)
            .Select(channel => new
            {
                channel.Id,
                channel.Name,
                channel.Status,
                channel.PlatformId,
                channel.UnitId,
                channel.Address,
                channel.PlatformAccountId,
                channel.Version,
                MergedInto = db.Channels.Where(other => other.Id == channel.MergedIntoId).Select(other => other.Name).FirstOrDefault(),
                Successor = db.Channels.Where(other => other.Id == channel.SuccessorId).Select(other => other.Name).FirstOrDefault(),
                Keepers = channel.People.Where(person => person.Part != ChannelPart.StandIn).Select(person => person.Email).ToList(),
                OpenRequest = db.Requests
                    .Where(request => request.Id == channel.RequestId && StillOpen.Contains(request.State))
                    .Select(request => request.Reference).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new()
        {
            Id = found.Id,
            Slug = slug,
            Name = found.Name,
            Status = found.Status,
            PlatformId = found.PlatformId,
            UnitId = found.UnitId,
            AccountAddress = found.Address,
            PlatformAccountId = found.PlatformAccountId,
            Version = found.Version,
            IsOfficer = isOfficer,
            IsKeeper = found.Keepers.Contains(viewer.Email, StringComparer.OrdinalIgnoreCase),
            MergedInto = found.MergedInto,
            Successor = found.Successor,
            OpenRequest = found.OpenRequest,
        };
    }

    /// <summary>Until its request has ended, a planned channel is moved by that.</summary>
    public async Task<bool> IsMovedByItsRequestAsync(Channel channel, CancellationToken cancellationToken) =>
        channel.Status == ChannelStatus.Planned
        && await db.Requests.AnyAsync(request => request.Id == channel.RequestId && StillOpen.Contains(request.State), cancellationToken);

    /// <summary>The channel whole, to fill a form with.</summary>
    public Task<Channel> WholeAsync(Guid id, CancellationToken cancellationToken) =>
        db.Channels.AsNoTracking().AsSingleQuery().SingleAsync(channel => channel.Id == id, cancellationToken);

    /// <summary>What an approved request said of how the channel is closed; null where none did.</summary>
    public Task<ClosingDecision?> ClosingDecisionAsync(Guid channelId, CancellationToken cancellationToken) =>
        db.Requests.AsNoTracking()
            .Where(request => request.ChannelId == channelId && request.State == RequestState.Completed
                && (request.Closing!.Way == ClosingWay.Delete || request.Closing.Way == ClosingWay.Merge))
            .OrderByDescending(request => request.EndedAt).ThenByDescending(request => request.Id)
            .Select(request => new ClosingDecision(request.Reference!, request.Closing!.ArchivedOn, request.Closing.Handle))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<Add> AddFormAsync(CancellationToken cancellationToken) => new()
    {
        Id = Guid.CreateVersion7(signedIn.Now),
        Languages = [TextsSetup.Swedish],
        Visibility = ChannelVisibility.Public,
        Lists = await ListsAsync(cancellationToken),
    };

    /// <summary>The latest that happened to any of the records.</summary>
    public async Task<LatestChange?> LatestAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        LatestChange? latest = null;
        foreach (var id in ids)
        {
            var one = await db.LatestChangeAsync(id, cancellationToken);
            latest = latest is null || one?.At > latest.At ? one : latest;
        }
        return latest;
    }
}
