using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>How well a channel is looked after, and every reason why it is not better.</summary>
/// <param name="Level">Null where there is nothing to judge: no account yet, or one on its way out.</param>
/// <param name="Failing">The rules that the channel does not meet.</param>
public sealed record ChannelHealth(HealthLevel? Level, IReadOnlyList<HealthRule> Failing)
{
    /// <summary>From so many failing rules on, a channel is poorly looked after.</summary>
    public const int Many = 4;

    private static readonly ChannelHealth NotJudged = new(null, []);

    public static ChannelHealth Of(HealthFacts facts, Policy policy, DateOnly today)
    {
        if (facts.Status is not (ChannelStatus.Active or ChannelStatus.Paused))
        {
            return NotJudged;
        }
        List<HealthRule> failing = [.. Enum.GetValues<HealthRule>().Where(rule => !policy.HealthRulesOff.Contains(rule) && !Holds(rule, facts, policy, today))];
        var level = failing.Count switch { 0 => HealthLevel.Good, < Many => HealthLevel.Attention, _ => HealthLevel.Poor };
        return new(level, failing);
    }

    private static bool Holds(HealthRule rule, HealthFacts facts, Policy policy, DateOnly today) => rule switch
    {
        HealthRule.EmployeeAdministrators => facts.EmployeeAdministrators >= policy.EmployeeAdministrators,
        HealthRule.NotOnlyStudents => facts.Administrators == 0 || facts.EmployeeAdministrators > 0,
        HealthRule.FunctionMailbox => facts.HasFunctionMailbox,
        HealthRule.StandIn => facts.HasStandIn,
        HealthRule.TwoStepSignIn => facts.Administrators > 0 && facts.AdministratorsWithTwoStep == facts.Administrators,
        HealthRule.ReviewInTime => facts.NextReview >= today,
        HealthRule.RetentionDecided => facts.HasRetentionDecision,
        HealthRule.DataProtectionAssessed => facts.HasDataProtectionAssessment,
        HealthRule.AddressAnswers => !facts.IsLinkBroken,
    };
}

public enum HealthLevel
{
    /// <summary>Every rule of the policy is met.</summary>
    Good,

    /// <summary>Something is to be mended.</summary>
    Attention,

    /// <summary>Much is to be mended.</summary>
    Poor,
}

/// <summary>What the rules look at.</summary>
public sealed record HealthFacts
{
    public required ChannelStatus Status { get; init; }

    public required int Administrators { get; init; }

    /// <summary>Different people; somebody named twice counts once.</summary>
    public required int EmployeeAdministrators { get; init; }

    public required int AdministratorsWithTwoStep { get; init; }

    public required bool HasFunctionMailbox { get; init; }

    public required bool HasStandIn { get; init; }

    public required DateOnly? NextReview { get; init; }

    public required bool HasRetentionDecision { get; init; }

    public required bool HasDataProtectionAssessment { get; init; }

    public required bool IsLinkBroken { get; init; }

    /// <param name="isLinkBroken">What the checks of the address have found; the channel itself does not know.</param>
    public static HealthFacts Of(Channel channel, bool isLinkBroken)
    {
        var administrators = channel.People
            .Where(person => person.Part == ChannelPart.Administrator)
            .DistinctBy(person => EmailAddress.Normalize(person.Email))
            .ToList();
        return new()
        {
            Status = channel.Status,
            Administrators = administrators.Count,
            EmployeeAdministrators = administrators.Count(person => person.Affiliation == Affiliation.Employee),
            AdministratorsWithTwoStep = administrators.Count(person => person.HasTwoStepSignIn),
            HasFunctionMailbox = !string.IsNullOrWhiteSpace(channel.FunctionMailbox),
            HasStandIn = channel.People.Any(person => person.Part == ChannelPart.StandIn),
            NextReview = channel.NextReview,
            HasRetentionDecision = !string.IsNullOrWhiteSpace(channel.Care.RetentionDecision),
            HasDataProtectionAssessment = channel.Care.DataProtectionAssessedOn is not null,
            IsLinkBroken = isLinkBroken,
        };
    }
}
