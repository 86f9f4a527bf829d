namespace MiunSocial.Domain.Channels;

/// <summary>What one check of a channel's address came to.</summary>
public enum LinkOutcome
{
    /// <summary>The account's page is there.</summary>
    Answers,

    /// <summary>It is there under another address, to which the platform sends for good.</summary>
    Moved,

    /// <summary>The platform says that there is no such page.</summary>
    Gone,

    /// <summary>Nothing usable came back: no name, no connection, no answer in time, an error of the platform's.</summary>
    Failed,

    /// <summary>The platform does not answer robots, or not now. That says nothing about the account.</summary>
    Refused,

    /// <summary>Not asked: it would have led to something that is not on the public web.</summary>
    Blocked,
}

/// <summary>What lies behind an outcome, for whoever is to mend it.</summary>
public enum LinkNote
{
    NameNotFound,
    NotConnected,
    NotSecure,
    TimedOut,
    Unreadable,
    TooManyRedirects,
    ServerError,
    NotFound,

    /// <summary>The platform shows a sign-in page instead of the account.</summary>
    AsksForSignIn,

    /// <summary>The platform sends to its own first page, as some do with robots and some with what is gone.</summary>
    LeadsToFrontPage,

    RefusesRobots,

    /// <summary>Too many questions; the platform asks for a pause.</summary>
    AsksToWait,

    /// <summary>The name stands for addresses inside a network.</summary>
    PrivateAddress,

    /// <summary>No ordinary address of the web: another protocol or port, or with a name and password.</summary>
    OddAddress,
}
