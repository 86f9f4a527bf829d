using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Domain.Requests;

/// <summary>What the rules look at: what the request says, and what the registry says of it today.</summary>
public sealed record RuleFacts
{
    public required RequestContent Content { get; init; }

    public required RequestStanding Standing { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>Null where no kind is named.</summary>
    public KindStanding? Kind { get; init; }

    /// <summary>Null where the platform says nothing of what a handle looks like.</summary>
    public bool? IsHandleValid { get; init; }

    /// <summary>The channels that have the handle already.</summary>
    public IReadOnlyList<string> SameHandle { get; init; } = [];

    /// <summary>References of other undecided requests that wish for the same handle. Null where it is not looked for, since this one is decided.</summary>
    public IReadOnlyList<string>? SameWish { get; init; }

    /// <summary>Channels whose handles could be taken for it.</summary>
    public IReadOnlyList<string> LookAlikes { get; init; } = [];

    /// <summary>What is wrong with the address of an account that is to be registered; <see cref="AddressStanding.Fine"/> for others.</summary>
    public AddressStanding Address { get; init; }

    /// <summary>The guidelines in force that apply to the account.</summary>
    public IReadOnlyList<AcceptedGuideline> Guidelines { get; init; } = [];

    public IReadOnlyList<AskedConsent> Consents { get; init; } = [];

    /// <summary>Those who look after a channel that is to have another responsible.</summary>
    public IReadOnlyList<ChannelPerson> Keepers { get; init; } = [];

    /// <summary>Whether the requester is the head who would endorse for the unit.</summary>
    public bool IsRequesterHead { get; init; }
}

/// <param name="Name">Whose word is asked for.</param>
/// <param name="EmailKey">The address that person is known by.</param>
public sealed record AskedConsent(ConsentPart Part, string Name, string EmailKey, bool IsGiven);

public enum KindStanding
{
    Open,

    /// <summary>In use, but not open to new accounts.</summary>
    NotOpen,

    Archived,
}

public enum AddressStanding
{
    Fine,

    /// <summary>It reads as no account on a platform that we know.</summary>
    NoAccount,

    /// <summary>It is an account, but on another platform than the kind's.</summary>
    OtherPlatform,

    /// <summary>A channel in the registry has it.</summary>
    Registered,
}
