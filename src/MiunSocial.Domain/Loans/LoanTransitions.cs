using MiunSocial.Domain.Shared;
using static MiunSocial.Domain.Loans.LoanCondition;
using static MiunSocial.Domain.Loans.LoanNeed;
using static MiunSocial.Domain.Loans.LoanParty;
using static MiunSocial.Domain.Loans.LoanState;

namespace MiunSocial.Domain.Loans;

/// <summary>
/// The workflow of loans: every move there is. The aggregate, the buttons, authorization, the tests and docs/loan-workflow.md
/// all read this one table.
/// </summary>
public static class LoanTransitions
{
    public static IReadOnlyList<LoanTransition> All { get; } =
    [
        new(null, LoanVerb.Apply, Applicant, ValidForm, HistoryKind.LoanApplied, [new(Requested, Always)]),

        new(Requested, LoanVerb.Change, Borrower, ValidForm, HistoryKind.LoanChanged, [new(Requested, Always)]),
        new(Requested, LoanVerb.Approve, OtherOfficer, FreeDaysAndContact, HistoryKind.LoanApproved,
            [new(Requested, MoreApprovalsNeeded), new(Booked, Otherwise)]),
        new(Requested, LoanVerb.Decline, OtherOfficer, Reason, HistoryKind.LoanDeclined, [new(Declined, Always)]),
        new(Requested, LoanVerb.Cancel, Borrower, Nothing, HistoryKind.LoanCancelled, [new(Cancelled, Always)]),
        new(Requested, LoanVerb.Lapse, LoanParty.Clock, DaysPassed, HistoryKind.LoanLapsed, [new(Lapsed, Always)]),

        new(Booked, LoanVerb.HandOver, Officer, HandoverChecklist, HistoryKind.LoanHandedOver, [new(HandedOver, Always)]),
        new(Booked, LoanVerb.Assign, Officer, Contact, HistoryKind.LoanContactChanged, [new(Booked, Always)]),
        new(Booked, LoanVerb.Cancel, Borrower, Nothing, HistoryKind.LoanCancelled, [new(Cancelled, Always)]),
        new(Booked, LoanVerb.Revoke, Officer, Reason, HistoryKind.LoanRevoked, [new(Revoked, Always)]),
        new(Booked, LoanVerb.Lapse, LoanParty.Clock, DaysPassed, HistoryKind.LoanLapsed, [new(Lapsed, Always)]),

        new(HandedOver, LoanVerb.Publish, Borrower, Nothing, HistoryKind.LoanPostPublished, [new(HandedOver, Always)]),
        new(HandedOver, LoanVerb.Log, Officer, LogEntry, HistoryKind.LoanModerationLogged, [new(HandedOver, Always)]),
        new(HandedOver, LoanVerb.Assign, Officer, Contact, HistoryKind.LoanContactChanged, [new(HandedOver, Always)]),
        new(HandedOver, LoanVerb.Return, Officer, ReturnChecklist, HistoryKind.LoanReturned, [new(Returned, Always)]),
        new(HandedOver, LoanVerb.Revoke, Officer, Reason, HistoryKind.LoanRevoked, [new(Revoked, Always)]),

        new(Returned, LoanVerb.Log, Officer, LogEntry, HistoryKind.LoanModerationLogged, [new(Returned, Always)]),
        new(Returned, LoanVerb.Evaluate, Borrower, Evaluation, HistoryKind.LoanEvaluated, [new(Returned, Always)]),
        new(Returned, LoanVerb.Assess, Officer, Evaluation, HistoryKind.LoanAssessed, [new(Returned, Always)]),

        new(Revoked, LoanVerb.Secure, Officer, PasswordChanged, HistoryKind.LoanSecured, [new(Revoked, Always)]),
        new(Revoked, LoanVerb.Log, Officer, LogEntry, HistoryKind.LoanModerationLogged, [new(Revoked, Always)]),
        new(Revoked, LoanVerb.Assess, Officer, Evaluation, HistoryKind.LoanAssessed, [new(Revoked, Always)]),
    ];

    public static LoanTransition? Find(LoanState? from, LoanVerb verb) =>
        All.FirstOrDefault(transition => transition.From == from && transition.Verb == verb);

    public static IEnumerable<LoanTransition> From(LoanState state) => All.Where(transition => transition.From == state);

    /// <summary>Whether the verb moves the loan along, so that a page opened before it is out of date. What is written beside the course is no step.</summary>
    public static bool IsStep(LoanVerb verb) => verb switch
    {
        LoanVerb.Apply or LoanVerb.Change or LoanVerb.Approve or LoanVerb.Decline or LoanVerb.Cancel or LoanVerb.HandOver
            or LoanVerb.Return or LoanVerb.Revoke or LoanVerb.Secure or LoanVerb.Evaluate or LoanVerb.Assess or LoanVerb.Lapse => true,
        LoanVerb.Assign or LoanVerb.Publish or LoanVerb.Log => false,
    };

    /// <summary>Whether nothing can be done any more with the loan's days.</summary>
    public static bool HasEnded(LoanState state) => state switch
    {
        Requested or Booked or HandedOver => false,
        Returned or Declined or Cancelled or Revoked or Lapsed => true,
    };

    /// <summary>Who is to do something next; null when the loan has ended.</summary>
    public static LoanParty? TurnOf(LoanState state) => state switch
    {
        Requested => OtherOfficer,
        Booked => Officer,
        HandedOver => Borrower,
        Returned or Declined or Cancelled or Revoked or Lapsed => null,
    };
}

/// <summary>One row of the workflow.</summary>
/// <param name="From">Null where the loan begins.</param>
/// <param name="Outcomes">Where it leads: the first whose condition holds.</param>
public sealed record LoanTransition(
    LoanState? From, LoanVerb Verb, LoanParty Who, LoanNeed Needs, HistoryKind Happened, IReadOnlyList<LoanOutcome> Outcomes);

public sealed record LoanOutcome(LoanState To, LoanCondition When);

public enum LoanParty
{
    /// <summary>A current student for themselves, or a communications officer for one.</summary>
    Applicant,
    Borrower,

    /// <summary>Any communications officer but the borrower.</summary>
    Officer,

    /// <summary>A communications officer who neither borrows nor wrote the application.</summary>
    OtherOfficer,

    /// <summary>Nobody: the days passed.</summary>
    Clock,
}

/// <summary>What a verb asks of whoever uses it.</summary>
public enum LoanNeed
{
    Nothing,

    /// <summary>A form without problems, every rule accepted.</summary>
    ValidForm,

    /// <summary>Days that are free when it is booked, and a contact on duty.</summary>
    FreeDaysAndContact,
    Contact,

    /// <summary>A reason in words.</summary>
    Reason,

    /// <summary>Every point of <see cref="LoanChecklists.Handover"/>, and no earlier loan of the channel that is still out.</summary>
    HandoverChecklist,

    /// <summary>Every point of <see cref="LoanChecklists.Return"/>.</summary>
    ReturnChecklist,

    /// <summary>The password has been changed.</summary>
    PasswordChanged,

    /// <summary>What was removed, a copy of it, and why.</summary>
    LogEntry,

    /// <summary>A grade, and words if there are any.</summary>
    Evaluation,

    /// <summary>A first day that came without a decision, or a last day that passed without a handover.</summary>
    DaysPassed,
}

/// <summary>When an outcome is the one that counts.</summary>
public enum LoanCondition
{
    Always,

    /// <summary>Fewer different officers have approved than the policy asks for.</summary>
    MoreApprovalsNeeded,
    Otherwise,
}
