namespace MiunSocial.Domain.Channels;

/// <summary>What is decided about a platform: how it is shown, and how its addresses are read.</summary>
public sealed record PlatformFacts
{
    public required string Name { get; init; }

    /// <summary>Name of a drawing in the portal's set of icons.</summary>
    public required string Icon { get; init; }

    /// <summary>Hosts in lower case, the canonical one first. A subdomain belongs to its host; <c>evilfacebook.com</c> does not.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    public required IReadOnlyList<ReservedWord> ReservedWords { get; init; }

    public required IReadOnlyList<AccountForm> Forms { get; init; }

    /// <summary>Whether its pages answer robots, so that it can be checked that an address still leads somewhere.</summary>
    public required bool AllowsChecks { get; init; }
}
