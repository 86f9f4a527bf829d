namespace MiunSocial.Domain.Channels;

public enum AddressOutcome
{
    Account,

    /// <summary>No http or https address could be read from the text.</summary>
    NotAnAddress,

    /// <summary>An address, but of no platform the registry knows.</summary>
    UnknownPlatform,

    /// <summary>On a known platform, but a post, a search, a start page or the like.</summary>
    NotAnAccount,
}
