using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Catalogue;

/// <summary>What somebody looks for in the registry, in the words that addresses carry: slugs, codes and names of members.</summary>
public record CatalogueFilter
{
    private readonly string? _words;

    /// <summary>Beginnings of words that must all be found. What is longer than any name is cut, so that no search grows without bounds.</summary>
    public string? Words
    {
        get => _words;
        init => _words = value?.Length > Lengths.Name ? value[..Lengths.Name] : value;
    }

    public string? Platform { get; init; }

    public string? Kind { get; init; }

    /// <summary>The unit, with those below it.</summary>
    public string? Unit { get; init; }

    public string? Audience { get; init; }

    /// <summary>A two-letter code.</summary>
    public string? Language { get; init; }

    public string? Aim { get; init; }

    /// <summary>A status; with none, all but closed channels are found.</summary>
    public string? Status { get; init; }

    /// <summary>Whether closed channels are found where no status is asked for.</summary>
    public bool Closed { get; init; }

    public string? Health { get; init; }

    /// <summary>A rule of health that is not met.</summary>
    public string? Rule { get; init; }

    public CatalogueSort Sort { get; init; }

    /// <summary>The value asked for in a dimension, null for any.</summary>
    internal string? this[CatalogueDimension dimension] => Of(dimension) is { Length: > 0 } value ? value : null;

    private string? Of(CatalogueDimension dimension) => dimension switch
    {
        CatalogueDimension.Platform => Platform,
        CatalogueDimension.Kind => Kind,
        CatalogueDimension.Unit => Unit,
        CatalogueDimension.Audience => Audience,
        CatalogueDimension.Language => Language?.ToLowerInvariant(),
        CatalogueDimension.Aim => Member<Domain.Channels.ChannelAim>(Aim),
        CatalogueDimension.Status => Member<Domain.Channels.ChannelStatus>(Status),
        CatalogueDimension.Health => Member<Domain.Channels.HealthLevel>(Health),
        CatalogueDimension.Rule => Member<Domain.Channels.HealthRule>(Rule),
    };

    /// <summary>Members are found in any case; what names none stays, and finds nothing.</summary>
    private static string? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) ?? text;
}

public enum CatalogueSort
{
    /// <summary>By name, the hub first; with words, those that have them in their name before the others.</summary>
    Name,

    /// <summary>What was changed last comes first.</summary>
    Changed,

    /// <summary>The review that is due first comes first, and those never planned before all.</summary>
    Review,

    Platform,

    Unit,
}

/// <summary>What channels can be told apart by; each has counts.</summary>
public enum CatalogueDimension
{
    Platform,
    Kind,
    Unit,
    Audience,
    Language,
    Aim,
    Status,
    Health,
    Rule,
}

/// <summary>Which channels somebody may find at all.</summary>
public enum CatalogueScope
{
    /// <summary>All, as those who have signed in may.</summary>
    Everything,

    /// <summary>Public ones that there is or was an account for, as visitors may where the policy opens the directory.</summary>
    PublicOnly,
}
