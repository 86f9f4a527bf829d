using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Reviews;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>A channel's page, with as much as its reader may see.</summary>
public sealed record ChannelPage
{
    public required OpenFacts Facts { get; init; }

    /// <summary>From the university down to the unit that holds the channel.</summary>
    public required IReadOnlyList<UnitLink> Units { get; init; }

    /// <summary>The responsible and the stand-in.</summary>
    public required IReadOnlyList<PersonLine> Contacts { get; init; }

    /// <summary>Null if the reader may not see them.</summary>
    public required IReadOnlyList<PersonLine>? Administrators { get; init; }

    /// <summary>Null if the reader may not see it, or if there is nothing to judge.</summary>
    public required HealthView? Health { get; init; }

    public required ReviewStanding Review { get; init; }

    /// <summary>The request the channel grew from; null if there is none or the reader may not see it.</summary>
    public required string? RequestReference { get; init; }

    public required IReadOnlyList<GuidelineLink> Guidelines { get; init; }

    public required IReadOnlyList<ChannelCard> Related { get; init; }
}

/// <summary>What everyone who may browse sees of a channel.</summary>
public sealed record OpenFacts
{
    public required string Name { get; init; }

    public required string Platform { get; init; }

    public required string PlatformSlug { get; init; }

    public required string Icon { get; init; }

    public required string Kind { get; init; }

    public required string KindSlug { get; init; }

    public required ChannelStatus Status { get; init; }

    public required bool IsInternal { get; init; }

    public required bool IsHub { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The prioritised one first.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    /// <summary>Null until it is known.</summary>
    public required string? Address { get; init; }

    public required string Handle { get; init; }

    /// <summary>Two-letter codes.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required string? AnswerRoutine { get; init; }

    public required string? FunctionMailbox { get; init; }

    public required DateOnly? NextReview { get; init; }

    public required DateOnly? ClosedOn { get; init; }
}

public sealed record UnitLink(string Slug, string Name);

public sealed record GuidelineLink(string Slug, string Title);

public sealed record PersonLine(ChannelPart Part, string Name, string Email);
