namespace MiunSocial.Domain.Loans;

/// <summary>What officers see to before an account leaves them, and when it comes back.</summary>
public enum LoanPoint
{
    RulesGoneThrough,
    PlanGoneThrough,
    ContactKnown,
    TemporaryPassword,
    TwoStepReady,

    PasswordChanged,
    SessionsEnded,
    SettingsChecked,
    PostsGoneThrough,
    CopiesKept,
}

public static class LoanChecklists
{
    public static IReadOnlyList<LoanPoint> Handover { get; } =
        [LoanPoint.RulesGoneThrough, LoanPoint.PlanGoneThrough, LoanPoint.ContactKnown, LoanPoint.TemporaryPassword, LoanPoint.TwoStepReady];

    public static IReadOnlyList<LoanPoint> Return { get; } =
        [LoanPoint.PasswordChanged, LoanPoint.SessionsEnded, LoanPoint.SettingsChecked, LoanPoint.PostsGoneThrough, LoanPoint.CopiesKept];
}

/// <summary>A point that was ticked.</summary>
public sealed record LoanCheck
{
    public required LoanPoint Point { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Of the officer, as it was then.</summary>
    public required string ByName { get; init; }
}
