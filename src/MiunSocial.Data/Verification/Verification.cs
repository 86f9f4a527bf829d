using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Verification;

/// <summary>The answer to "is this account ours?".</summary>
public sealed record Verification
{
    public required VerificationResult Result { get; init; }

    public required VerificationReason Reason { get; init; }

    /// <summary>The platform whose host the address has; null on a host that no platform has.</summary>
    public VerifiedPlatform? Platform { get; init; }

    /// <summary>As it was written.</summary>
    public string? Handle { get; init; }

    /// <summary>The one address that all spellings of the account share; null for what is no account.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The channel that the account is or was; null where there is none that whoever asks may know of.</summary>
    public VerifiedChannel? Channel { get; init; }
}

public sealed record VerifiedPlatform(string Slug, string Name, string Icon);

public sealed record VerifiedChannel
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required LocalizedText Purpose { get; init; }

    public required LocalizedText Unit { get; init; }

    public required ChannelStatus Status { get; init; }

    public required ChannelVisibility Visibility { get; init; }

    /// <summary>Where the channel is today; null where it is nowhere, or nowhere known.</summary>
    public required string? Address { get; init; }

    public required DateOnly? LastReviewedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required Guid? MergedIntoId { get; init; }

    /// <summary>When the channel left the address that was asked about; null where it has not.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Where followers are sent; null where that is nowhere, no longer in use, or nowhere that whoever asks may know of.</summary>
    public required VerifiedSuccessor? Successor { get; init; }
}

public sealed record VerifiedSuccessor
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? Address { get; init; }

    public required ChannelStatus Status { get; init; }

    public required ChannelVisibility Visibility { get; init; }
}

public enum VerificationResult
{
    /// <summary>Ours, and vouched for.</summary>
    Registered,

    /// <summary>Was ours. Whoever holds it now may be anybody.</summary>
    Closed,

    /// <summary>An account that the registry knows nothing of.</summary>
    Unregistered,

    NotAnAccount,
}

/// <summary>Why the answer is what it is: a stable code for programs.</summary>
public enum VerificationReason
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Ours, and resting for a season.</summary>
    Paused,

    /// <summary>Ours still, but a close-down is being carried out.</summary>
    Closing,

    /// <summary>The channel is closed.</summary>
    Closed,

    /// <summary>A channel has left this address for another, or released it when it closed.</summary>
    FormerAddress,

    /// <summary>On a platform we know, but not in the registry.</summary>
    NotRegistered,

    /// <summary>On a platform we know, and something that an account has published.</summary>
    Post,

    /// <summary>On a platform we know, and all that anybody has published under a word.</summary>
    Hashtag,

    /// <summary>On a platform we know, and the answer to a search.</summary>
    Search,

    /// <summary>On a platform we know, and where one signs in.</summary>
    SignIn,

    /// <summary>On a platform we know, but a start page, a help page or nothing that its rules know.</summary>
    NoAccount,

    /// <summary>An address on a host that no platform in the registry has.</summary>
    UnknownHost,

    /// <summary>No web address could be read from the text.</summary>
    NotAnAddress,
}

/// <summary>What whoever asks may know of.</summary>
public enum VerificationReach
{
    /// <summary>Public channels. An account of any other is answered for as if nobody knew it.</summary>
    PublicOnly,

    Everything,
}
