using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Home;

/// <summary>The start page: what waits for the reader, then the ways on that the reader's roles have.</summary>
public sealed record IndexPage
{
    public required string FirstName { get; init; }

    public required IReadOnlyList<WaitingRow> Waiting { get; init; }

    /// <summary>All that waits, also what the list has no room for.</summary>
    public required int WaitingCount { get; init; }

    public required bool SeesApprovals { get; init; }

    /// <summary>Whether the reader governs the channels and sees how they are looked after.</summary>
    public required bool SeesHealth { get; init; }

    /// <summary>Loans of the reader's that have a next step.</summary>
    public required IReadOnlyList<OwnLoan> OwnLoans { get; init; }

    public required HubView? Hub { get; init; }

    public required IReadOnlyList<Shortcut> Shortcuts { get; init; }

    public required DateOnly Today { get; init; }
}

public sealed record WaitingRow
{
    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required RequestState State { get; init; }

    /// <summary>Whether it is here because somebody has asked something, and not for its state.</summary>
    public required bool IsQuestion { get; init; }

    public required string Unit { get; init; }

    public required bool IsOwn { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    public bool IsLate(DateOnly today) => State == RequestState.Review && ReplyDueOn < today;
}

public sealed record OwnLoan(string Reference, string ChannelName, LoanState State, DateOnly FirstDay, DateOnly LastDay)
{
    public DaySpan Days => new(FirstDay, LastDay);
}

public sealed record HubView(string Slug, string Name, LocalizedText Purpose, string? Address, string PlatformIcon);

/// <param name="Key">In the text keys.</param>
public sealed record Shortcut(string Key, string Address, string Icon)
{
    /// <summary>How many things wait there for the reader.</summary>
    public int Count { get; init; }
}
