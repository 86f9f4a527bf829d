using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MiunSocial.Domain.Channels;

/// <summary>
/// The patterns of handles, each made once: one with letters of all languages takes milliseconds to make and a microsecond to use.
/// </summary>
internal static class HandlePatterns
{
    /// <summary>Some times what all platforms have between them. Patterns that are only tried must not fill the memory.</summary>
    private const int Most = 500;

    private static readonly ConcurrentDictionary<string, Regex> Made = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The text is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It can only be matched by backtracking, which a hostile handle could make endless.</exception>
    public static Regex Of(string pattern)
    {
        if (Made.TryGetValue(pattern, out var known))
        {
            return known;
        }
        if (Made.Count >= Most)
        {
            Made.Clear();
        }
        return Made.GetOrAdd(pattern, Make);
    }

    private static Regex Make(string pattern) => new(
        $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}
