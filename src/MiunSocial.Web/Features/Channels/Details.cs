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

    /// <summary>Null for visitors.</summary>
    public required ReviewStanding? Review { get; init; }

    /// <summary>The request the channel grew from; null if there is none or the reader may not see it.</summary>
    public required string? RequestReference { get; init; }

    /// <summary>What the reader may do here; null for those who only read.</summary>
    public required Keeping? Keeping { get; init; }

    public required IReadOnlyList<GuidelineLink> Guidelines { get; init; }

    public required IReadOnlyList<ChannelCard> Related { get; init; }

    /// <summary>The channel's slug, where it is in use and the reader may ask communications for something about it.</summary>
    public string? AskAbout { get; init; }

    /// <summary>Whether the reader has not signed in, where the policy opens the directory.</summary>
    public bool IsForVisitor { get; init; }
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

    public required IReadOnlyList<ChannelAim> Aims { get; init; }

    /// <summary>Within how many hours on working days visitors are answered.</summary>
    public required int? AnswerHours { get; init; }

    public required bool IsSeasonal { get; init; }

    /// <summary>The channel that this record turned out to be the same as.</summary>
    public required MergedInto? MergedInto { get; init; }

    /// <summary>Where followers are sent as the channel closes; null also for those who may not see that one.</summary>
    public required Successor? Successor { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FormerAddress> FormerAddresses { get; init; }
}

public sealed record MergedInto(string Slug, string Name);

public sealed record Successor(string Slug, string Name, bool IsInternal);

/// <summary>For those who keep the channel: its care, and what can be done.</summary>
public sealed record Keeping
{
    public required string Slug { get; init; }

    public required bool IsOfficer { get; init; }

    public required ChannelStatus Status { get; init; }

    /// <summary>Moves in the channel's life that are open to the reader.</summary>
    public required IReadOnlyList<ChannelVerb> Moves { get; init; }

    /// <summary>The request that moves the channel until it has ended; null otherwise.</summary>
    public required string? OpenRequest { get; init; }

    public required ChannelCare Care { get; init; }

    /// <summary>How many administrators there are, and for how many two-step sign-in has been confirmed.</summary>
    public required (int Confirmed, int All) TwoStep { get; init; }

    public required string? RecordNumber { get; init; }

    /// <summary>Null also for those who may not see them.</summary>
    public required string? OfficerNotes { get; init; }

    public required LinkState Link { get; init; }

    public bool IsMerged { get; init; }

    /// <summary>The last part of the address of a move's page.</summary>
    public static string WordFor(ChannelVerb verb) => verb switch
    {
        ChannelVerb.Activate => "activate",
        ChannelVerb.CancelPlan => "cancel-plan",
        ChannelVerb.Pause => "pause",
        ChannelVerb.Resume => "resume",
        ChannelVerb.BeginClosing => "begin-closing",
        ChannelVerb.Close => "close",
    };
}

public sealed record UnitLink(string Slug, string Name);

/// <param name="Language">Of the title: the page's, or the only one there is.</param>
/// <param name="IsTopic">Whether it is about a matter, and not about channels of this sort.</param>
public sealed record GuidelineLink(string Slug, string Title, string Language, bool IsTopic);

public sealed record PersonLine(ChannelPart Part, string Name, string Email);
