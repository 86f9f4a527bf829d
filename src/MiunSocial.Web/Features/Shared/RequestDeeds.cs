using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Does things to requests that somebody saw on a page, if they are still open to that person. Each is saved whole or not at all.</summary>
public sealed class RequestDeeds(PortalDbContext db, SignedIn signedIn, RequestSaves saves)
{
    /// <summary>Whether the move is open at all comes before what it needs: nobody is asked for a reason for what cannot be done.</summary>
    public async Task<RequestResult> DoAsync(RequestDeed deed, CancellationToken cancellationToken)
    {
        var state = await signedIn.GetAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            var request = await db.Requests.AsSplitQuery().VisibleTo(state).SingleOrDefaultAsync(deed.Which, cancellationToken);
            if (request is null)
            {
                return new RequestResult.NotFound();
            }
            if (request.Steps.Count != deed.Seen)
            {
                return await deed.IsDone(request, state.Actor) ? new RequestResult.Done(request) : new RequestResult.Conflict(request);
            }
            return deed.IsOpen(request, state.Actor)
                ? await saves.WithNoticesAsync(request, await deed.Act(request, state.Actor, signedIn.Now), cancellationToken)
                : new RequestResult.Conflict(request);
        }, cancellationToken);
    }
}

/// <summary>Something that somebody does to a request they saw.</summary>
public sealed record RequestDeed
{
    public required Expression<Func<Request, bool>> Which { get; init; }

    /// <summary>
    /// How many steps its course had on the page they saw. More of them mean that somebody was quicker; that it was given to an officer
    /// or written about meanwhile does not.
    /// </summary>
    public required int Seen { get; init; }

    /// <summary>Whether the actor may do it now.</summary>
    public required Func<Request, Actor, bool> IsOpen { get; init; }

    /// <summary>Does it, or gives the problems that stop it.</summary>
    public required Func<Request, Actor, DateTime, Task<IReadOnlyList<Problem>>> Act { get; init; }

    /// <summary>Whether further steps are what this very deed made, as after a double click; then nobody was quicker.</summary>
    public Func<Request, Actor, Task<bool>> IsDone { get; init; } = (_, _) => Task.FromResult(false);
}
