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

    /// <summary>The failing rules in the order in which they are best mended.</summary>
    public IEnumerable<HealthRule> ByUrgency => MostPressingFirst.Where(Failing.Contains);

    /// <summary>Whether a channel of that status is judged at all.</summary>
    public static bool IsJudged(ChannelStatus status) => status is ChannelStatus.Active or ChannelStatus.Paused;

    public static ChannelHealth Of(HealthFacts facts, Policy policy, DateOnly today)
    {
        if (!IsJudged(facts.Status))
        {
            return NotJudged;
        }
        List<HealthRule> failing = [.. Findings(facts, policy, today).Where(finding => !finding.IsMet).Select(finding => finding.Rule)];
        var level = failing.Count switch { 0 => HealthLevel.Good, < Many => HealthLevel.Attention, _ => HealthLevel.Poor };
        return new(level, failing);
    }

    /// <summary>What each rule of the policy finds, with the facts behind it; nothing for a channel that is not judged.</summary>
    public static IReadOnlyList<HealthFinding> Findings(HealthFacts facts, Policy policy, DateOnly today) => IsJudged(facts.Status)
        ? [.. Enum.GetValues<HealthRule>().Where(rule => !policy.HealthRulesOff.Contains(rule)).Select(rule => Finding(rule, facts, policy, today))]
        : [];

    /// <summary>Worst first: an account that cannot be reached or that nobody employed holds comes before a paper that is missing.</summary>
    private static IReadOnlyList<HealthRule> MostPressingFirst { get; } =
    [
        HealthRule.AddressAnswers, HealthRule.NotOnlyStudents, HealthRule.EmployeeAdministrators, HealthRule.TwoStepSignIn, HealthRule.ReviewInTime,
        HealthRule.StandIn, HealthRule.FunctionMailbox, HealthRule.GuidelinesAcknowledged, HealthRule.DataProtectionAssessed, HealthRule.RetentionDecided,
    ];

    private static HealthFinding Finding(HealthRule rule, HealthFacts facts, Policy policy, DateOnly today) => rule switch
    {
        HealthRule.EmployeeAdministrators =>
            HealthFinding.Of(rule, facts.EmployeeAdministrators >= policy.EmployeeAdministrators, facts.EmployeeAdministrators, policy.EmployeeAdministrators),
        HealthRule.NotOnlyStudents =>
            HealthFinding.Of(rule, facts.Administrators == 0 || facts.EmployeeAdministrators > 0, facts.Administrators - facts.EmployeeAdministrators, facts.Administrators),
        HealthRule.FunctionMailbox => HealthFinding.Of(rule, facts.HasFunctionMailbox),
        HealthRule.StandIn => HealthFinding.Of(rule, facts.HasStandIn),
        HealthRule.TwoStepSignIn =>
            HealthFinding.Of(rule, facts.Administrators > 0 && facts.AdministratorsWithTwoStep == facts.Administrators, facts.AdministratorsWithTwoStep, facts.Administrators),
        HealthRule.ReviewInTime => HealthFinding.Of(rule, facts.NextReview >= today) with { Day = facts.NextReview },
        HealthRule.GuidelinesAcknowledged => HealthFinding.Of(rule, facts.Acknowledgements.AreGiven, facts.Acknowledgements.Given, facts.Acknowledgements.Wanted),
        HealthRule.RetentionDecided => HealthFinding.Of(rule, facts.HasRetentionDecision),
        HealthRule.DataProtectionAssessed => HealthFinding.Of(rule, facts.HasDataProtectionAssessment),
        HealthRule.AddressAnswers => HealthFinding.Of(rule, !facts.IsLinkBroken) with { Wanted = policy.LinkFailuresToMark },
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

    public required AcknowledgementCount Acknowledgements { get; init; }

    public required bool HasRetentionDecision { get; init; }

    public required bool HasDataProtectionAssessment { get; init; }

    public required bool IsLinkBroken { get; init; }

    /// <param name="isLinkBroken">What the checks of the address have found; the channel itself does not know.</param>
    /// <param name="acknowledgements">Nor does it know the guidelines.</param>
    public static HealthFacts Of(Channel channel, bool isLinkBroken, AcknowledgementCount acknowledgements)
    {
        var administrators = AdministratorCount.Of(channel.People);
        return new()
        {
            Status = channel.Status,
            Administrators = administrators.All,
            EmployeeAdministrators = administrators.Employees,
            AdministratorsWithTwoStep = administrators.WithTwoStep,
            HasFunctionMailbox = !string.IsNullOrWhiteSpace(channel.FunctionMailbox),
            HasStandIn = channel.People.Any(person => person.Part == ChannelPart.StandIn),
            NextReview = channel.NextReview,
            Acknowledgements = acknowledgements,
            HasRetentionDecision = !string.IsNullOrWhiteSpace(channel.Care.RetentionDecision),
            HasDataProtectionAssessment = channel.Care.DataProtectionAssessedOn is not null,
            IsLinkBroken = isLinkBroken,
        };
    }
}

/// <summary>How many different people administer a channel; somebody named twice counts once.</summary>
public sealed record AdministratorCount(int All, int Employees, int WithTwoStep)
{
    public static AdministratorCount Of(IEnumerable<ChannelPerson> people)
    {
        var administrators = people.Where(person => person.Part == ChannelPart.Administrator).DistinctBy(person => person.EmailKey).ToList();
        return new(
            administrators.Count,
            administrators.Count(person => person.Affiliation == Affiliation.Employee),
            administrators.Count(person => person.HasTwoStepSignIn));
    }
}

/// <summary>How the guidelines in force that are for a channel stand with whoever is responsible for it.</summary>
/// <param name="Responsibles">How many people are responsible.</param>
/// <param name="Wanted">One for each guideline and person.</param>
/// <param name="Given">How many of these there are.</param>
public sealed record AcknowledgementCount(int Responsibles, int Wanted, int Given)
{
    /// <summary>Where nobody is responsible, nobody has acknowledged anything.</summary>
    public bool AreGiven => Responsibles > 0 && Given == Wanted;
}
