namespace MiunSocial.Domain.Channels;

/// <summary>A social platform and how its addresses are read. The rules are data, so that a new platform needs no code.</summary>
public sealed class Platform
{
    private readonly List<AccountForm> _forms = [];

    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of a drawing in the portal's set of icons.</summary>
    public required string Icon { get; init; }

    public required int Position { get; init; }

    /// <summary>Hosts in lower case, the canonical one first. A subdomain belongs to its host; <c>evilfacebook.com</c> does not.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>First parts of a path that are never an account: a post, a search, a help page.</summary>
    public required IReadOnlyList<string> ReservedWords { get; init; }

    public IReadOnlyList<AccountForm> Forms => _forms;

    public Platform With(params IEnumerable<AccountForm> forms)
    {
        _forms.AddRange(forms);
        return this;
    }

    public bool HasHost(string host) =>
        Hosts.Any(own => host == own || host.EndsWith($".{own}", StringComparison.Ordinal));
}
