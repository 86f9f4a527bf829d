using MiunSocial.Data.Health;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A channel's health with every reason, and the way to what mends it for whoever may.</summary>
public sealed record HealthView
{
    public required HealthLevel Level { get; init; }

    /// <summary>What to mend, the most pressing first.</summary>
    public required IReadOnlyList<HealthLine> Failing { get; init; }

    public required IReadOnlyList<HealthLine> Met { get; init; }

    /// <returns>Null for a channel that is not judged.</returns>
    public static HealthView? Of(ChannelCondition condition, SignedIn.State viewer, DateOnly today)
    {
        var health = condition.HealthOn(today);
        if (health.Level is not { } level)
        {
            return null;
        }
        var lines = condition.FindingsOn(today).ToDictionary(finding => finding.Rule, finding => new HealthLine(finding, WayToMend(finding.Rule, condition, viewer)));
        return new()
        {
            Level = level,
            Failing = [.. health.ByUrgency.Select(rule => lines[rule])],
            Met = [.. lines.Values.Where(line => line.Finding.IsMet)],
        };
    }

    /// <summary>
    /// Officers and those who look after the channel correct its facts. When it is next reviewed and where it is are the officers' to
    /// say, so the others turn to them.
    /// </summary>
    private static string? WayToMend(HealthRule rule, ChannelCondition condition, SignedIn.State viewer)
    {
        var edit = $"/channels/{condition.Slug}/edit";
        var keeps = condition.PartsOf(viewer.Email).Any(part => part is ChannelPart.Responsible or ChannelPart.Administrator);
        return rule switch
        {
            // Nobody acknowledges for anybody else; officers see who has not.
            HealthRule.GuidelinesAcknowledged when condition.PartsOf(viewer.Email).Contains(ChannelPart.Responsible) => "/guidelines/acknowledge",
            HealthRule.GuidelinesAcknowledged => viewer.Actor.Is(Role.Officer) ? "/guidelines/acknowledgements?view=people" : null,
            _ when viewer.Actor.Is(Role.Officer) => rule == HealthRule.AddressAnswers ? $"/channels/{condition.Slug}/address" : edit,
            _ when !keeps => null,
            HealthRule.ReviewInTime or HealthRule.AddressAnswers => HealthLine.Office,
            _ => edit,
        };
    }
}

/// <param name="MendAt">Where the reader can mend it; null if the reader cannot.</param>
public sealed record HealthLine(HealthFinding Finding, string? MendAt)
{
    /// <summary>Where one asks an officer for what only they can change.</summary>
    public const string Office = "/contact";

    /// <summary>What the line's sentence names, in the order of its placeholders: found, wanted, day.</summary>
    public object[] Arguments => [Finding.Found ?? 0, Finding.Wanted ?? 0, Finding.Day?.ToLongDay() ?? ""];
}
