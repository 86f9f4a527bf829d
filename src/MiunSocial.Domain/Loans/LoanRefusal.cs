using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>Why days cannot be had.</summary>
public sealed record LoanRefusal(LoanRefusalReason Reason)
{
    /// <summary>The first day that stands in the way, or the bound that was crossed.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The policy's number.</summary>
    public int? Limit { get; init; }

    /// <summary>The loan that stands in the way; only officers are told.</summary>
    public string? Reference { get; init; }

    /// <summary>Why the day is blocked.</summary>
    public LocalizedText? Note { get; init; }
}

public enum LoanRefusalReason
{
    /// <summary>The last day comes before the first.</summary>
    Backwards,

    /// <summary>More days than the policy's longest loan.</summary>
    TooLong,

    /// <summary>It would start before there is time to prepare it, or in the past.</summary>
    TooSoon,

    /// <summary>It would start further ahead than loans are planned.</summary>
    TooFarAhead,

    /// <summary>Another loan has one of the days.</summary>
    Taken,

    /// <summary>The days that pass between loans would not.</summary>
    TooClose,

    /// <summary>The channel is not lent on one of the days.</summary>
    Blocked,

    /// <summary>The channel is lent as often in the month as the policy allows.</summary>
    MonthFull,
}
