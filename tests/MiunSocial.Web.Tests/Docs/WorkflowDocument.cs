using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Tests.Docs;

/// <summary>The lifecycles as tables and drawings, from the tables that the domain obeys.</summary>
internal static class WorkflowDocument
{
    public static IEnumerable<string> Lines() =>
    [
        "## Requests",
        "",
        .. GeneratedDocument.Table(["from", "verb", "to", "who", "needs"], RequestTransitions.All.Select(Row)),
        "",
        "```mermaid",
        "stateDiagram-v2",
        $"    [*] --> {RequestState.Draft}",
        .. RequestTransitions.All.SelectMany(Arrows),
        .. Enum.GetValues<RequestState>().Where(RequestTransitions.HasEnded).Select(state => $"    {state} --> [*]"),
        "```",
        "",
        "## Whose turn it is",
        "",
        .. GeneratedDocument.Table(["state", "turn"], Enum.GetValues<RequestState>().Select(Turn)),
        "",
        "## Channels",
        "",
        .. GeneratedDocument.Table(
            ["from", "verb", "to"],
            ChannelTransitions.All.Select(one => new[] { one.From.ToString(), Word(one.Verb), one.To.ToString() })),
        "",
        "```mermaid",
        "stateDiagram-v2",
        .. ChannelTransitions.All.Select(one => $"    {one.From} --> {one.To}: {Word(one.Verb)}"),
        "```",
    ];

    private static string[] Row(RequestTransition transition) =>
    [
        transition.From.ToString(),
        Word(transition.Verb),
        string.Join("; ", transition.Outcomes.Select(Outcome)),
        Who(transition.Who),
        Needs(transition.Needs),
    ];

    private static IEnumerable<string> Arrows(RequestTransition transition) => transition.Outcomes.Select(outcome =>
        $"    {transition.From} --> {outcome.To?.ToString() ?? "[*]"}: {Word(transition.Verb)}{Condition(outcome.When) switch
        {
            { } condition => $", {condition}",
            null => "",
        }}");

    private static string[] Turn(RequestState state) => [state.ToString(), RequestTransitions.TurnOf(state) is { } party ? Who(party) : "nobody: it has ended"];

    private static string Outcome(RequestOutcome outcome)
    {
        var to = outcome.To?.ToString() ?? "(deleted)";
        return Condition(outcome.When) is { } condition ? $"{to} {condition}" : to;
    }

    private static string? Condition(RequestCondition condition) => condition switch
    {
        RequestCondition.Always => null,
        RequestCondition.NoEndorsementNeeded => "if no endorsement is needed",
        RequestCondition.MoreApprovalsNeeded => "while more approvals are needed",
        RequestCondition.IsNewAccount => "for a new account",
        RequestCondition.IsExistingAccount => "for an existing account",
        RequestCondition.Otherwise => "otherwise",
    };

    private static string Who(RequestParty party) => party switch
    {
        RequestParty.Requester => "the requester",
        RequestParty.Endorser => "the unit's head or a stand-in, not the requester",
        RequestParty.Officer => "an officer",
        RequestParty.OtherOfficer => "an officer who is not the requester",
        RequestParty.Clock => "the clock",
    };

    private static string Needs(RequestNeed need) => need switch
    {
        RequestNeed.Nothing => "",
        RequestNeed.ValidForm => "a form without problems",
        RequestNeed.Reason => "a reason",
        RequestNeed.Message => "a message",
        RequestNeed.ConfirmedAccount => "the live address, administrators, two-step sign-in",
        RequestNeed.OwnAddress => "an address of the platform and of no other channel",
        RequestNeed.Deadline => "the policy's days have passed",
    };

    /// <summary><c>SendBack</c> as <c>send back</c>.</summary>
    private static string Word(Enum verb) =>
        string.Concat(verb.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {letter}" : $"{letter}")).ToLowerInvariant();
}
