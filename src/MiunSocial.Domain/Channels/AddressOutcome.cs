namespace MiunSocial.Domain.Channels;

/// <summary>What a text was taken for: an account, or why not.</summary>
public enum AddressOutcome
{
    Account,

    /// <summary>No http or https address could be read from the text.</summary>
    NotAnAddress,

    /// <summary>An address, but of no platform the registry knows.</summary>
    UnknownPlatform,

    /// <summary>On a known platform, and something that an account has published.</summary>
    Post,

    /// <summary>On a known platform, and all that anybody has published under a word.</summary>
    Hashtag,

    /// <summary>On a known platform, and the answer to a search.</summary>
    Search,

    /// <summary>On a known platform, and where one signs in or creates an account.</summary>
    SignIn,

    /// <summary>On a known platform, but a start page, a help page, a link that leads on, or nothing that the rules know.</summary>
    NotAnAccount,
}
