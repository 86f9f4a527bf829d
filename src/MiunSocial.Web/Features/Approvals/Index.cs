using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>What waits for an officer's decision or a head's endorsement.</summary>
public sealed record IndexPage
{
    public required IReadOnlyList<QueueView> Views { get; init; }

    public required QueueView Current { get; init; }

    public required QueueQuery Query { get; init; }

    public required IReadOnlyList<QueueRow> Rows { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    public required bool HasMore { get; init; }

    /// <summary>Whether the search was so broad that the newest hits come first.</summary>
    public required bool IsNewestFirst { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>How many different officers approve a request.</summary>
    public required int OfficersToApprove { get; init; }

    /// <summary>The days that the promise counts.</summary>
    public required WorkingDays WorkingDays { get; init; }

    /// <summary>Whom requests can be given to, the reader first; empty for those who give none.</summary>
    public required IReadOnlyList<DeskOfficer> Officers { get; init; }

    public required IReadOnlyList<QueueList> Lists { get; init; }

    public required IReadOnlyList<SavedFilterLink> Saved { get; init; }

    public bool IsOfficer => Officers.Count > 0;

    /// <summary>The queue as addresses name it, whether the reader's address did or not.</summary>
    public string QueueText => (Query with { View = Current.Key }).ToQuery();

    public string AddressOf(int page) => $"/approvals?{QueueText}{(page > 1 ? FormattableString.Invariant($"&page={page}") : "")}";

    /// <param name="row">Its place on the page, from 0.</param>
    public string AddressOf(QueueRow request, int row) =>
        $"/requests/{request.Reference}{new QueueTrail(QueueText, ((Page - 1) * ApprovalQueries.PageSize) + row).Query}";
}

/// <param name="Key">In the address and in the text keys.</param>
/// <param name="Count">How many requests it holds, as far as anyone counts.</param>
public sealed record QueueView(string Key, int Count);

/// <param name="Name">In the address and in the text keys.</param>
public sealed record QueueList(string Name, IReadOnlyList<SelectListItem> Items);

public sealed record QueueRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required RequestType Type { get; init; }

    public required RequestState State { get; init; }

    public required string Unit { get; init; }

    public required string Requester { get; init; }

    /// <summary>Null where no account is asked for.</summary>
    public required string? PlatformIcon { get; init; }

    public required Guid? AssigneeId { get; init; }

    public required string? Assignee { get; init; }

    /// <summary>Officers who have approved since the request last came to review.</summary>
    public required int Approvals { get; init; }

    /// <summary>Whose answer a message waits for.</summary>
    public required AnswerFrom? AwaitsAnswerFrom { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    public bool IsLate(DateOnly today) => State == RequestState.Review && ReplyDueOn < today;
}

/// <summary>How long there is until a promised day, as people count: in working days.</summary>
/// <param name="Key">Of the text; it takes the count.</param>
public sealed record TimeLeft(string Key, int Days)
{
    public static TimeLeft Until(DateOnly due, DateOnly today, WorkingDays days) => due < today
        ? Of("Due.Late", Math.Max(1, days.Between(due, today)))
        : due == today ? new("Due.Today", 0) : Of("Due.Left", days.Between(today, due));

    private static TimeLeft Of(string key, int days) => new(days == 1 ? $"{key}One" : key, days);
}
