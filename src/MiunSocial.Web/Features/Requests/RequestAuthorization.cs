using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Requests;

public static class RequestAuthorization
{
    /// <summary>
    /// Requests that exist for the actor: their own, those they endorse for, and for officers all that have been
    /// submitted. To everyone else a request is not there.
    /// </summary>
    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, Actor actor)
    {
        var units = actor.Is(Role.Staff) ? actor.EndorsesFor.Select(unit => (Guid?)unit).ToArray() : [];
        var isOfficer = actor.Is(Role.Officer);
        return requests.Where(request => request.RequesterId == actor.PersonId
            || (request.State != RequestState.Draft && (isOfficer || units.Contains(request.EndorsingUnitId))));
    }
}
