using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>One's own requests, those that wait for oneself first.</summary>
public sealed record IndexPage(IReadOnlyList<RequestRow> Requests, Pager Pager);

public sealed record RequestRow
{
    public required Guid Id { get; init; }

    /// <summary>Null for a draft.</summary>
    public required string? Reference { get; init; }

    public required string Name { get; init; }

    public required RequestType Type { get; init; }

    public required RequestState State { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whose answer a message waits for.</summary>
    public required AnswerFrom? AwaitsAnswerFrom { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    public string Address => Reference is null ? $"/requests/drafts/{Id}" : $"/requests/{Reference}";

    public bool IsOwnTurn => RequestTransitions.TurnOf(State) == RequestParty.Requester || AwaitsAnswerFrom == AnswerFrom.Requester;
}
