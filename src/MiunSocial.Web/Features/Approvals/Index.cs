using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>What waits for an officer's decision or a head's endorsement.</summary>
public sealed record IndexPage
{
    public required IReadOnlyList<QueueView> Views { get; init; }

    public required QueueView Current { get; init; }

    public required string Search { get; init; }

    public required IReadOnlyList<QueueRow> Rows { get; init; }

    public required Pager Pager { get; init; }

    public required DateOnly Today { get; init; }
}

/// <param name="Key">In the address and in the text keys.</param>
/// <param name="Count">How many requests it holds.</param>
public sealed record QueueView(string Key, int Count);

public sealed record QueueRow
{
    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required RequestState State { get; init; }

    public required string Unit { get; init; }

    public required string Requester { get; init; }

    /// <summary>Null where no account is asked for.</summary>
    public required string? PlatformIcon { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public bool IsLate(DateOnly today) => State == RequestState.Review && ReplyDueOn < today;
}
