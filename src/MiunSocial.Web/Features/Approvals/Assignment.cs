using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>Puts requests on officers' desks, and writes down their numbers in the diary. Neither is in the way of anybody's decision.</summary>
public sealed class Assignment(PortalDbContext db, SignedIn signedIn, DeskOfficers office, RequestNotices notices, RequestSaves saves)
{
    /// <summary>More than a page has.</summary>
    private const int Most = 100;

    /// <summary>Gives each request to the officer. One that has ended meanwhile is passed over; one that the officer has already stays.</summary>
    /// <param name="officerId">Null to put them back among those that nobody has.</param>
    /// <returns>Null if there is no such officer.</returns>
    public async Task<Assigned?> AssignAsync(IEnumerable<string> references, Guid? officerId, CancellationToken cancellationToken)
    {
        var officer = (await office.AllAsync(cancellationToken)).FirstOrDefault(one => one.Id == officerId);
        if (officerId is not null && officer is null)
        {
            return null;
        }
        var to = officer is null ? null : new NamedOfficer(officer.Id, officer.Name);
        var (given, passedOver) = (0, 0);
        foreach (var reference in references.Distinct(StringComparer.Ordinal).Take(Most))
        {
            db.ChangeTracker.Clear();
            var result = await saves.SaveAsync(() => AssignAsync(reference, to, cancellationToken), cancellationToken);
            given += result is RequestResult.Done ? 1 : 0;
            passedOver += result is RequestResult.Done ? 0 : 1;
        }
        return new(officer?.Name, given, passedOver);
    }

    public async Task<RequestResult> RecordAsync(string reference, string? number, CancellationToken cancellationToken)
    {
        var text = Typed.Clean(number).Replace('\n', ' ');
        if (text.Length > Lengths.Key)
        {
            return new RequestResult.Invalid([new("number", "Problem.TooLong", Lengths.Key)]);
        }
        var person = await signedIn.GetAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            if (await FindAsync(reference, person, cancellationToken) is not { } request)
            {
                return new RequestResult.NotFound();
            }
            request.Record(text.Length > 0 ? text : null, person.Actor, signedIn.Now);
            return new RequestResult.Done(request);
        }, cancellationToken);
    }

    private async Task<RequestResult> AssignAsync(string reference, NamedOfficer? to, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        if (await FindAsync(reference, person, cancellationToken) is not { } request)
        {
            return new RequestResult.NotFound();
        }
        // Nobody decides their own request, so nobody has it on their desk.
        if (RequestTransitions.HasEnded(request.State) || to?.Id == request.RequesterId)
        {
            return new RequestResult.Conflict(request);
        }
        request.Assign(to, person.Actor, signedIn.Now);
        if (request.Events.Count > 0)
        {
            notices.AddForAssignee(request, person.Actor, signedIn.Now);
        }
        return new RequestResult.Done(request);
    }

    /// <summary>An officer's own draft is nothing that anybody can be given.</summary>
    private Task<Request?> FindAsync(string reference, SignedIn.State person, CancellationToken cancellationToken) =>
        db.Requests.AsSplitQuery().VisibleTo(person)
            .SingleOrDefaultAsync(one => one.Reference == reference && one.State != RequestState.Draft, cancellationToken);
}

/// <param name="Officer">Null where the requests were put back.</param>
/// <param name="PassedOver">Those that had ended, are the officer's own, or are not there.</param>
public sealed record Assigned(string? Officer, int Given, int PassedOver);
