using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What a request must say before it can be submitted. Fields are named as the content names them.</summary>
public static class RequestContentRules
{
    /// <summary>Problems that stop a submission; none means that the form is valid.</summary>
    public static IReadOnlyList<Problem> Check(RequestContent content, ContentFacts facts) =>
    [
        .. content.Type switch
        {
            RequestType.NewAccount or RequestType.RegisterExisting => AccountProblems(content, facts),
            RequestType.Develop => [.. ChannelProblems(content, facts), .. Of(content.Development).Missing()],
            RequestType.Close => [.. ChannelProblems(content, facts), .. Of(content.Closing).Missing(facts.Channel, facts.Survivor)],
            RequestType.ChangeResponsible => [.. ChannelProblems(content, facts), .. Of(content.Handover).Missing(facts.Channel)],
            RequestType.Advice => Of(content.Advice).Missing(),
        },
        .. TooLong(content),
    ];

    /// <summary>Problems that stop even a draft from being saved.</summary>
    public static IEnumerable<Problem> TooLong(RequestContent content) =>
    [
        .. AccountProposalRules.TooLong(content.Proposal),
        .. content.Development?.TooLong() ?? [],
        .. content.Closing?.TooLong() ?? [],
        .. content.Handover?.TooLong() ?? [],
        .. content.Advice?.TooLong() ?? [],
    ];

    private static T Of<T>(T? part)
        where T : class => part ?? throw new ArgumentException("The content has no such part.");

    private static IEnumerable<Problem> AccountProblems(RequestContent content, ContentFacts facts) =>
    [
        .. AccountProposalRules.Check(content.Type, content.Proposal, facts.Kind, facts.Policy),
        .. facts.AddressProblems,
        .. GuidelineProblems(content, facts),
    ];

    /// <summary>Only a channel that is in use can be developed, handed over or closed.</summary>
    private static IEnumerable<Problem> ChannelProblems(RequestContent content, ContentFacts facts)
    {
        if (content.ChannelId is null || facts.Channel is null)
        {
            yield return new(nameof(content.ChannelId), "Problem.ChooseOne");
        }
        else if (!facts.Channel.IsInUse)
        {
            yield return new(nameof(content.ChannelId), "Problem.ChannelNotInUse");
        }
    }

    /// <summary>Those who read before a guideline was changed are asked to read what changed.</summary>
    private static IEnumerable<Problem> GuidelineProblems(RequestContent content, ContentFacts facts)
    {
        if (!content.Proposal.HasReadGuidelines)
        {
            yield return new(nameof(AccountProposal.HasReadGuidelines), "Problem.GuidelinesNotRead");
        }
        else if (facts.Guidelines.Except(content.Guidelines).Any())
        {
            yield return new(nameof(AccountProposal.HasReadGuidelines), "Problem.GuidelinesChanged");
        }
    }
}

/// <summary>What the registry says of what a request names, at the moment it is checked.</summary>
public sealed record ContentFacts
{
    public required Policy Policy { get; init; }

    public ChannelKind? Kind { get; init; }

    /// <summary>The channel the request is about.</summary>
    public NamedChannel? Channel { get; init; }

    /// <summary>The channel that followers are sent to.</summary>
    public NamedChannel? Survivor { get; init; }

    /// <summary>The guidelines in force that whoever opens an account must have read.</summary>
    public IReadOnlyList<AcceptedGuideline> Guidelines { get; init; } = [];

    /// <summary>What is wrong with the address of an account that is to be registered.</summary>
    public IReadOnlyList<Problem> AddressProblems { get; init; } = [];
}

/// <summary>A channel as far as a request needs to know it.</summary>
public sealed record NamedChannel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid PlatformId { get; init; }

    public required Guid UnitId { get; init; }

    public required ChannelStatus Status { get; init; }

    /// <summary>Null where the registry names nobody.</summary>
    public NamedPerson? Responsible { get; init; }

    public IReadOnlyList<NamedPerson> StandIns { get; init; } = [];

    public bool IsInUse => Status is ChannelStatus.Active or ChannelStatus.Paused;
}

public sealed record NamedPerson(string Name, string Email);
