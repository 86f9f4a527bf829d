namespace MiunSocial.Web.Links;

/// <summary>How the addresses of channels are checked.</summary>
public sealed class LinkCheckOptions
{
    public const string Section = "Links";

    /// <summary>Whether the portal asks other sites anything at all. The settings of Production say so; nothing else does.</summary>
    public bool Enabled { get; init; }

    /// <summary>Between two questions to the same host, in seconds.</summary>
    public double PauseSeconds { get; init; } = 1;

    /// <summary>How many hosts a round asks at the same time.</summary>
    public int HostsAtOnce { get; init; } = 4;

    /// <summary>How many channels a round takes.</summary>
    public int ChecksPerRound { get; init; } = 1000;

    /// <summary>For a whole check, redirects included, in seconds.</summary>
    public double TimeLimitSeconds { get; init; } = 10;
}
