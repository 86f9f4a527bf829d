using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>The part of an address that names a channel.</summary>
public static class ChannelSlug
{
    /// <summary>Addresses under <c>/channels</c> that are pages of their own.</summary>
    public static IReadOnlySet<string> Reserved { get; } =
        new HashSet<string> { "export", "feed", "filters", "finder", "import", "kinds", "mine", "new", "print" };

    /// <param name="taken">Slugs of channels that begin like the name.</param>
    public static string Free(string name, IEnumerable<string> taken) => Slug.Free(name, taken.Concat(Reserved).ToHashSet());
}
