using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Tests.Docs;

/// <summary>The lifecycle of loans as a table and a drawing, from the table that the domain obeys.</summary>
internal static class LoanWorkflowDocument
{
    public static IEnumerable<string> Lines() =>
    [
        "## Loans",
        "",
        .. GeneratedDocument.Table(["from", "verb", "to", "who", "needs"], LoanTransitions.All.Select(Row)),
        "",
        "```mermaid",
        "stateDiagram-v2",
        .. LoanTransitions.All.SelectMany(Arrows),
        .. Enum.GetValues<LoanState>().Where(LoanTransitions.HasEnded).Select(state => $"    {state} --> [*]"),
        "```",
        "",
        "## Whose turn it is",
        "",
        .. GeneratedDocument.Table(["state", "turn"], Enum.GetValues<LoanState>().Select(Turn)),
    ];

    private static string[] Row(LoanTransition transition) =>
    [
        transition.From?.ToString() ?? "(nothing)",
        Word(transition.Verb),
        string.Join("; ", transition.Outcomes.Select(Outcome)),
        Who(transition.Who),
        Needs(transition.Needs),
    ];

    private static IEnumerable<string> Arrows(LoanTransition transition) => transition.Outcomes
        .Where(outcome => transition.From != outcome.To || outcome.When == LoanCondition.MoreApprovalsNeeded)
        .Select(outcome =>
        {
            var words = Condition(outcome.When) is { } condition ? $"{Word(transition.Verb)}, {condition}" : Word(transition.Verb);
            return $"    {transition.From?.ToString() ?? "[*]"} --> {outcome.To}: {words}";
        });

    private static string[] Turn(LoanState state) => [state.ToString(), LoanTransitions.TurnOf(state) is { } party ? Who(party) : "nobody: it has ended"];

    private static string Outcome(LoanOutcome outcome) =>
        Condition(outcome.When) is { } condition ? $"{outcome.To} {condition}" : outcome.To.ToString();

    private static string? Condition(LoanCondition condition) => condition switch
    {
        LoanCondition.Always => null,
        LoanCondition.MoreApprovalsNeeded => "while more approvals are needed",
        LoanCondition.Otherwise => "otherwise",
    };

    private static string Who(LoanParty party) => party switch
    {
        LoanParty.Applicant => "a student, or an officer for one",
        LoanParty.Borrower => "the borrower",
        LoanParty.Officer => "an officer who is not the borrower",
        LoanParty.OtherOfficer => "an officer who neither borrows nor wrote the application",
        LoanParty.Clock => "the clock",
    };

    private static string Needs(LoanNeed need) => need switch
    {
        LoanNeed.Nothing => "",
        LoanNeed.ValidForm => "a form without problems, every rule accepted",
        LoanNeed.FreeDaysAndContact => "free days, and a contact on duty",
        LoanNeed.Contact => "another contact on duty",
        LoanNeed.Reason => "a reason",
        LoanNeed.HandoverChecklist => "every point of the handover checklist, no other loan of the channel that is out, and a day from five before the first to the last",
        LoanNeed.ReturnChecklist => "every point of the return checklist, the changed password among them",
        LoanNeed.PasswordChanged => "the changed password, where it had been handed over",
        LoanNeed.LogEntry => "what was removed, a copy and why",
        LoanNeed.Evaluation => "a grade, once",
        LoanNeed.DaysPassed => "a first day that passed without a decision, or a last day that passed without a handover",
    };

    /// <summary><c>HandOver</c> as <c>hand over</c>.</summary>
    private static string Word(LoanVerb verb) =>
        string.Concat(verb.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {letter}" : $"{letter}")).ToLowerInvariant();
}
