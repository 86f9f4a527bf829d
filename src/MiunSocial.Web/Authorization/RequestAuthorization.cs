using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Authorization;

public static class RequestAuthorization
{
    /// <summary>
    /// Requests that exist for the person: their own, those they endorse for, those that ask for their word, and for officers all that
    /// have been submitted. To everyone else a request is not there.
    /// </summary>
    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, SignedIn.State person)
    {
        var actor = person.Actor;
        var units = actor.Is(Role.Staff) ? actor.EndorsesFor.Select(unit => (Guid?)unit).ToArray() : [];
        var isOfficer = actor.Is(Role.Officer);
        var email = EmailAddress.Normalize(person.Email);
        return requests.Where(request => request.RequesterId == actor.PersonId
            || (request.State != RequestState.Draft && (isOfficer
                || units.Contains(request.EndorsingUnitId)
                || request.Consents.Any(consent => consent.EmailKey == email))));
    }

    /// <summary>Of requests in review, those that the person has not approved since they came there: the others wait for another officer.</summary>
    public static IQueryable<Request> NotApprovedBy(this IQueryable<Request> requests, Guid? personId) =>
        requests.Where(request => !request.Steps.Any(own => own.ActorId == personId && own.Verb == RequestVerb.Approve
            && !request.Steps.Any(later => later.Number > own.Number && later.Verb != RequestVerb.Approve)));
}
