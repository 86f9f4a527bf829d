using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Features.Loans;

/// <summary>A loan with its course, and what the reader can do with it.</summary>
public sealed record DetailsPage
{
    public required LoanView Loan { get; init; }

    /// <summary>The moves open to the reader, in the order of the workflow's table.</summary>
    public required IReadOnlyList<LoanTransition> Moves { get; init; }

    public required IReadOnlyList<RemovalView> Removals { get; init; }

    /// <summary>Officers who can be on duty; empty for those who do not choose.</summary>
    public required IReadOnlyList<LoanPerson> Contacts { get; init; }

    public required Guid ReaderId { get; init; }

    public required bool IsBorrower { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Of the next entry in the log; a button pressed twice makes one.</summary>
    public required Guid NewId { get; init; }

    public required int AlarmDays { get; init; }

    /// <summary>The nearest days that can be had, after an approval of days that cannot.</summary>
    public IReadOnlyList<DaySpan> Free { get; init; } = [];

    public bool Can(LoanVerb verb) => Moves.Any(move => move.Verb == verb);

    public bool IsOverdue => Loan.Standing.IsOut && (Loan.State == LoanState.Revoked || Today > Loan.LastDay);
}

public sealed record LoanView
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required LoanState State { get; init; }

    public required Guid ChannelId { get; init; }

    public required string ChannelName { get; init; }

    public required string ChannelSlug { get; init; }

    public required string PlatformIcon { get; init; }

    public required Guid? BorrowerId { get; init; }

    public required string BorrowerName { get; init; }

    public required string? BorrowerEmail { get; init; }

    public required Guid? AppliedById { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required string Programme { get; init; }

    public required string Idea { get; init; }

    public required string Habit { get; init; }

    public required Guid? ContactId { get; init; }

    public required string ContactName { get; init; }

    public required string? ContactEmail { get; init; }

    public required DateTime? HandedOverAt { get; init; }

    public required DateTime? SecuredAt { get; init; }

    public required DateTime? ForgottenAt { get; init; }

    public required LoanEvaluation? Evaluation { get; init; }

    public required LoanEvaluation? Assessment { get; init; }

    /// <summary>Where the rules that were accepted are explained; null where the university had no guideline.</summary>
    public required AcceptedVersion? Guideline { get; init; }

    public required int? GuidelineVersion { get; init; }

    public required IReadOnlyList<LoanStep> Steps { get; init; }

    public required IReadOnlyList<PlannedPost> Plan { get; init; }

    public DaySpan Days => new(FirstDay, LastDay);

    public LoanStanding Standing => new()
    {
        State = State,
        BorrowerId = BorrowerId,
        AppliedById = AppliedById,
        Steps = Steps,
        HandedOverAt = HandedOverAt,
        SecuredAt = SecuredAt,
    };
}

public sealed record AcceptedVersion(string Slug, int Major, int Minor)
{
    /// <summary>What people call the version.</summary>
    public string Label => Domain.Guidelines.GuidelineVersion.LabelOf(Major, Minor);
}

public sealed record RemovalView
{
    public required Guid Id { get; init; }

    public required string What { get; init; }

    public required string Copy { get; init; }

    public required string Reason { get; init; }

    public required string? FileName { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }
}
