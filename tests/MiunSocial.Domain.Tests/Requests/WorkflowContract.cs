using MiunSocial.Domain.Requests;
using static MiunSocial.Domain.Requests.RequestNeed;
using static MiunSocial.Domain.Requests.RequestParty;
using static MiunSocial.Domain.Requests.RequestState;
using static MiunSocial.Domain.Requests.RequestVerb;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>The workflow as it was agreed: written down a second time, so that the domain's table can be wrong.</summary>
internal static class WorkflowContract
{
    public static IReadOnlyList<ContractRow> Rows { get; } =
    [
        new(Draft, Submit, Requester, ValidForm, Endorsement, Review),
        new(Draft, Discard, Requester, Nothing),
        new(Endorsement, Endorse, Endorser, Nothing, Review),
        new(Endorsement, Decline, Endorser, Reason, Declined),
        new(Review, Return, Officer, Message, Completion),
        new(Completion, Resubmit, Requester, ValidForm, Review),
        new(Review, Approve, OtherOfficer, Nothing, Setup, Verification, Completed, Review),
        new(Review, Reject, OtherOfficer, Reason, Rejected),
        new(Setup, Confirm, Requester, ConfirmedAccount, Verification),
        new(Verification, SendBack, Officer, Message, Setup),
        new(Verification, Verify, OtherOfficer, OwnAddress, Completed),
        new(Endorsement, Withdraw, Requester, Nothing, Withdrawn),
        new(Review, Withdraw, Requester, Nothing, Withdrawn),
        new(Completion, Withdraw, Requester, Nothing, Withdrawn),
        new(Setup, Withdraw, Requester, Nothing, Withdrawn),
        new(Completion, Expire, Clock, Deadline, Expired),
        new(Setup, Expire, Clock, Deadline, Expired),
    ];

    public static bool Allows(RequestState state, RequestVerb verb, CastMember member) =>
        Rows.Any(row => row.From == state && row.Verb == verb && member.Parties.Contains(row.Who));

    public static CastMember SomebodyAllowed(ContractRow row) => Cast.All.First(member => member.Parties.Contains(row.Who));
}

/// <param name="To">Every state the verb may lead to; none when the request is deleted.</param>
internal sealed record ContractRow(RequestState From, RequestVerb Verb, RequestParty Who, RequestNeed Needs, params RequestState[] To)
{
    public override string ToString() => $"{From} {Verb} {Who} {Needs}: {string.Join(' ', To.Order())}";
}
