namespace MiunSocial.Domain.Channels;

/// <summary>A host held against the platforms' hosts, by whole labels.</summary>
internal readonly record struct FoundHost
{
    private const string Www = "www.";

    private FoundHost(string full, string? known)
    {
        var before = known is null ? "" : full[..^known.Length].TrimEnd('.');
        Server = full;
        while (Server.StartsWith(Www, StringComparison.Ordinal) && Server.IndexOf('.', Www.Length) > 0)
        {
            Server = Server[Www.Length..];
        }
        Known = known;
        // The www of www.name.wordpress.com says nothing.
        Before = before == "www" ? "" : before.StartsWith(Www, StringComparison.Ordinal) ? before[Www.Length..] : before;
        IsPlatformsOwn = Before.Length == 0 || IsMirror(Before);
    }

    /// <summary>The whole host without <c>www.</c>.</summary>
    public string Server { get; }

    /// <summary>The platform's host that the address is on or below; null on a host that no platform has.</summary>
    public string? Known { get; }

    /// <summary>What stands before the known host.</summary>
    public string Before { get; }

    /// <summary>Whether the same accounts are shown there: the host itself, or it for telephones or in a language.</summary>
    public bool IsPlatformsOwn { get; }

    /// <summary>Whether it can be a server of its own.</summary>
    public bool IsServer { get; private init; }

    public static FoundHost Of(WebAddress address, string? known) =>
        new(address.Host, known) { IsServer = address.IsNamedHost && char.IsAsciiLetter(address.Host[^1]) };

    private static bool IsMirror(string label) =>
        label is "www" or "m" or "mobile" or "web" or "touch" or "mbasic"
        || (label.Length == 2 && IsLetters(label))
        || (label.Length == 5 && label[2] == '-' && IsLetters(label[..2]) && IsLetters(label[3..]));

    private static bool IsLetters(string text) => text.All(char.IsAsciiLetterLower);
}
