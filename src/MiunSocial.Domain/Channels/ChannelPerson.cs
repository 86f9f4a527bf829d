using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>Somebody who looks after a channel. Known by address, since not everyone has signed in to the portal.</summary>
public sealed record ChannelPerson
{
    /// <summary>The place among those named, given by the channel; numbers are not used again.</summary>
    public int Number { get; internal init; }

    public required ChannelPart Part { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The address as it is looked for; always made from the address itself, and kept only to be found quickly.</summary>
    public string EmailKey { get => EmailAddress.Normalize(Email); private init => _ = value; }

    public Affiliation Affiliation { get; init; } = Affiliation.Employee;

    public required DateOnly Since { get; init; }

    /// <summary>Whether two-step sign-in to the platform has been confirmed for this person.</summary>
    public bool HasTwoStepSignIn { get; init; }
}

public enum ChannelPart
{
    /// <summary>Answers for the channel to the university.</summary>
    Responsible,

    /// <summary>Can sign in to the account and publish.</summary>
    Administrator,

    /// <summary>Steps in when the responsible is away.</summary>
    StandIn,
}
