using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>What one person's calendar holds.</summary>
public sealed record PersonFeed
{
    /// <summary>The person's: a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>Officers have all loans, with who borrows; others have their own.</summary>
    public required bool IsOfficers { get; init; }

    public required IReadOnlyList<FeedLoan> Loans { get; init; }

    public required IReadOnlyList<FeedBlock> Blocked { get; init; }
}

public sealed record FeedLoan
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required string Reference { get; init; }

    public required LoanState State { get; init; }

    /// <summary>As they were asked for.</summary>
    public required DaySpan Days { get; init; }

    /// <summary>Null where it holds none. Before the last of its days where it was returned or revoked early.</summary>
    public DateOnly? LastHeld { get; init; }

    public bool WasHandedOver { get; init; }

    /// <summary>The days it has had, or will have.</summary>
    public DaySpan Had => WasHandedOver && LastHeld is { } last && last >= Days.First && last < Days.Last ? Days with { Last = last } : Days;

    public required string Channel { get; init; }

    /// <summary>Empty once the borrower's data has been removed.</summary>
    public required string Borrower { get; init; }

    public required string Programme { get; init; }

    /// <summary>On duty for the borrower; empty until there is one.</summary>
    public required string Contact { get; init; }
}

public sealed record FeedBlock
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required DaySpan Days { get; init; }

    public required LocalizedText Reason { get; init; }

    /// <summary>Null for all channels.</summary>
    public required string? Channel { get; init; }
}
