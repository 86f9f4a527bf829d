using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>That somebody is to acknowledge a guideline, and for which channels.</summary>
/// <param name="EmailKey">See <see cref="GuidelineAcknowledgement.EmailKey"/>.</param>
/// <param name="Channels">By name; never none.</param>
public sealed record AcknowledgementDuty(GuidelineTerms Guideline, string EmailKey, string Name, IReadOnlyList<Responsibility> Channels)
{
    /// <summary>Each guideline once for everybody who is responsible for a channel that it is for.</summary>
    public static IEnumerable<AcknowledgementDuty> Of(IEnumerable<GuidelineTerms> guidelines, IReadOnlyList<Responsibility> responsibilities)
    {
        var people = responsibilities.GroupBy(one => one.EmailKey).ToList();
        return from guideline in guidelines
               from person in people
               let channels = person.Where(one => GuidelineReach.Covers(guideline.Scope, guideline.ScopeKey, one.Sort)).OrderBy(one => one.ChannelName).ToList()
               where channels.Count > 0
               select new AcknowledgementDuty(guideline, person.Key, channels[0].Name, channels);
    }
}

/// <summary>What of a guideline in force decides who is to acknowledge it.</summary>
/// <param name="Major">See <see cref="GuidelineAcknowledgement.Major"/>.</param>
public sealed record GuidelineTerms(Guid Id, int Major, GuidelineScope Scope, string? ScopeKey);

/// <summary>That somebody is responsible for a channel in use.</summary>
public sealed record Responsibility
{
    public string EmailKey => EmailAddress.Normalize(Email);

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string ChannelSlug { get; init; }

    public required string ChannelName { get; init; }

    public required ChannelSort Sort { get; init; }
}
