using MiunSocial.Domain.Requests;
using static MiunSocial.Domain.Requests.RequestState;

namespace MiunSocial.Endurance.Torture;

/// <summary>What somebody does with requests in a state, and how often compared with their other habits.</summary>
internal sealed record Habit(RequestVerb Verb, RequestState From, int Weight)
{
    public static IReadOnlyList<Habit> OfRequesters { get; } =
    [
        new(RequestVerb.Submit, Draft, 12),
        new(RequestVerb.Resubmit, Completion, 10),
        new(RequestVerb.Confirm, Setup, 10),
        new(RequestVerb.Withdraw, Endorsement, 1),
        new(RequestVerb.Withdraw, Review, 1),
        new(RequestVerb.Withdraw, Completion, 1),
        new(RequestVerb.Withdraw, Setup, 1),
    ];

    public static IReadOnlyList<Habit> OfHeads { get; } = [new(RequestVerb.Endorse, Endorsement, 9), new(RequestVerb.Decline, Endorsement, 1)];

    public static IReadOnlyList<Habit> OfOfficers { get; } =
    [
        new(RequestVerb.Approve, Review, 5),
        new(RequestVerb.Return, Review, 3),
        new(RequestVerb.Reject, Review, 2),
        new(RequestVerb.Verify, Verification, 4),
        new(RequestVerb.SendBack, Verification, 1),
    ];
}
