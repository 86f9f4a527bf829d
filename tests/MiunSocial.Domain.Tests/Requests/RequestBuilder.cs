using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Brings a request to a state by the verbs that lead there, all used on one Monday.</summary>
internal sealed class RequestBuilder
{
    private readonly RequestType _type;
    private readonly Policy _policy;

    public RequestBuilder(RequestType type = RequestType.NewAccount, Policy? policy = null)
    {
        _type = type;
        _policy = policy ?? new Policy { EndorsementNeededFor = [type] };
    }

    public static Request NewAccount(RequestState state) => new RequestBuilder().In(state);

    public Request In(RequestState state)
    {
        var request = Reach(state);
        request.ClearEvents();
        return request;
    }

    public static SubmissionTerms Terms(Policy? policy = null, params Problem[] problems) => new()
    {
        Policy = policy ?? new Policy(),
        Reference = "KOM-2026-0001",
        EndorsingUnitId = Cast.EndorsingUnitId,
        IsRequesterHead = false,
        Problems = problems,
    };

    public static SubmissionTerms TermsForHead() => Terms() with { IsRequesterHead = true };

    private Request Reach(RequestState state) => state switch
    {
        RequestState.Draft =>
            Request.Start(Guid.CreateVersion7(), Contents.Of(_type), Cast.Requester, Moments.Monday),
        RequestState.Endorsement => From(RequestState.Draft, request => request.Submit(Terms(_policy), Cast.Requester, Moments.Monday)),
        RequestState.Review => From(RequestState.Endorsement, request => request.Endorse(null, _policy, Cast.Head, Moments.Monday)),
        RequestState.Completion => From(RequestState.Review, RequestVerb.Return, Cast.Officer),
        RequestState.Setup => From(RequestState.Review, RequestVerb.Approve, Cast.Officer),
        RequestState.Verification => From(RequestState.Setup, RequestVerb.Confirm, Cast.Requester),
        RequestState.Completed => From(RequestState.Verification, RequestVerb.Verify, Cast.Officer),
        RequestState.Declined => From(RequestState.Endorsement, RequestVerb.Decline, Cast.Head),
        RequestState.Rejected => From(RequestState.Review, RequestVerb.Reject, Cast.Officer),
        RequestState.Withdrawn => From(RequestState.Endorsement, RequestVerb.Withdraw, Cast.Requester),
        RequestState.Expired => From(RequestState.Completion, RequestVerb.Expire, Actor.Clock),
    };

    private Request From(RequestState state, RequestVerb verb, Actor actor) => From(state, request => request.Use(verb, actor, _policy));

    private Request From(RequestState state, Action<Request> step)
    {
        var request = Reach(state);
        step(request);
        return request;
    }
}
