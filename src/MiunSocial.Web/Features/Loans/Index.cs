using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>What officers sort loans by.</summary>
public enum LoanShelf
{
    /// <summary>Waits for a decision.</summary>
    Decide,

    /// <summary>Booked, and to be handed over.</summary>
    HandOver,

    /// <summary>The borrower has the account.</summary>
    UnderWay,

    /// <summary>The account should be safe again, and is not.</summary>
    Overdue,

    /// <summary>Officers have not said how it went.</summary>
    Assess,
    All,
}

/// <summary>One's own loans; for officers, all there are, by what is to be done.</summary>
public sealed record IndexPage
{
    public required IReadOnlyList<LoanRow> Loans { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>Null for somebody who borrows and does not lend.</summary>
    public required LoanShelf? Shelf { get; init; }

    public IReadOnlyDictionary<LoanShelf, int> Counts { get; init; } = new Dictionary<LoanShelf, int>();

    public required IReadOnlyList<LendableChannel> Channels { get; init; }

    /// <summary>Of the guideline in force that explains the rules; null if there is none.</summary>
    public string? GuidelineSlug { get; init; }

    public required DateOnly Today { get; init; }

    public string AddressOf(int page) => Shelf is { } shelf ? $"/loans?show={shelf}&page={page}" : $"/loans?page={page}";
}

public sealed record LoanRow
{
    public required string Reference { get; init; }

    public required LoanState State { get; init; }

    public required string ChannelName { get; init; }

    public required string BorrowerName { get; init; }

    public required string Programme { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required bool IsOut { get; init; }

    public required bool IsEvaluated { get; init; }

    public DaySpan Days => new(FirstDay, LastDay);

    public bool IsOverdue(DateOnly today) => IsOut && (State == LoanState.Revoked || today > LastDay);
}
