namespace MiunSocial.Domain.Requests;

/// <summary>What one rule finds of a request, with what a sentence about it names.</summary>
public sealed record RuleCheck
{
    public required RequestRule Rule { get; init; }

    public required RuleOutcome Outcome { get; init; }

    /// <summary>Tells sentences about the same rule and outcome apart.</summary>
    public string Case { get; init; } = "";

    /// <summary>How many there are of what the rule counts.</summary>
    public int? Found { get; init; }

    public int? Wanted { get; init; }

    /// <summary>People, handles or channels that it is about.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    internal static RuleCheck Of(RequestRule rule, bool isMet, RuleOutcome otherwise = RuleOutcome.Failed) =>
        new() { Rule = rule, Outcome = isMet ? RuleOutcome.Met : otherwise };
}

/// <summary>What officers look for before they decide, in the order in which they are told.</summary>
public enum RequestRule
{
    EmployeeAdministrators,
    NoStudents,
    FunctionMailbox,
    StandIn,
    KindOpen,
    HandleValid,
    HandleFree,
    SoleWish,
    LookAlikes,
    Address,
    TwoStepSignIn,
    Guidelines,
    Endorsement,
    Consents,
}

public enum RuleOutcome
{
    Met,

    /// <summary>No rule is broken, but an officer should look at it.</summary>
    Attention,

    Failed,
}
