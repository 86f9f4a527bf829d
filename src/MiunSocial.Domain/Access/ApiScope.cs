namespace MiunSocial.Domain.Access;

/// <summary>What a key lets a program read.</summary>
public enum ApiScope
{
    /// <summary>Public channels, and what they belong to.</summary>
    ChannelsRead,

    /// <summary>Names and addresses of those who look after channels, and function mailboxes.</summary>
    PeopleRead,

    /// <summary>Channels inside the university, and those that are planned.</summary>
    InternalRead,
}

public static class ApiScopes
{
    /// <summary>As programmers write it: <c>channels:read</c>.</summary>
    public static string Code(this ApiScope scope) => scope switch
    {
        ApiScope.ChannelsRead => "channels:read",
        ApiScope.PeopleRead => "people:read",
        ApiScope.InternalRead => "internal:read",
    };
}
