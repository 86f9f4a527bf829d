namespace MiunSocial.Domain.Channels;

/// <summary>What one rule finds of a channel, with the facts that a sentence about it names.</summary>
public sealed record HealthFinding
{
    public required HealthRule Rule { get; init; }

    public required bool IsMet { get; init; }

    /// <summary>How many there are of what the rule counts; null where it counts nothing.</summary>
    public int? Found { get; init; }

    /// <summary>How many there are to be; for an address, how many failures in a row mark it.</summary>
    public int? Wanted { get; init; }

    /// <summary>The day the rule looks at; null where there is none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>
    /// Tells sentences about the same rule apart: there may be nobody to count, and no day to be late for.
    /// </summary>
    public HealthCase Case => (Rule, IsMet) switch
    {
        (HealthRule.TwoStepSignIn or HealthRule.NotOnlyStudents, _) when Wanted == 0 => HealthCase.Nobody,
        (HealthRule.GuidelinesAcknowledged, false) when Wanted == 0 => HealthCase.Nobody,
        (HealthRule.ReviewInTime, false) when Day is null => HealthCase.Never,
        (_, true) => HealthCase.Met,
        _ => HealthCase.Failing,
    };

    internal static HealthFinding Of(HealthRule rule, bool isMet, int? found = null, int? wanted = null) =>
        new() { Rule = rule, IsMet = isMet, Found = found, Wanted = wanted };
}

public enum HealthCase
{
    Met,

    Failing,

    /// <summary>Nobody is an administrator, so there is nobody the rule could speak of.</summary>
    Nobody,

    /// <summary>It has never been done, and no day is set for it.</summary>
    Never,
}
