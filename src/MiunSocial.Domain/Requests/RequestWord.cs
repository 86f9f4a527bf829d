using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>A word that a submitted request is found by, in a table of its own so that a search reads the hits alone.</summary>
public sealed record RequestWord
{
    /// <summary>What is longer is cut, in requests and in searches alike.</summary>
    private const int Longest = Lengths.Key;

    public required Guid RequestId { get; init; }

    /// <summary>Folded; see <see cref="FoldedText"/>.</summary>
    public required string Word { get; init; }

    /// <summary>The words of a text as they are kept and looked for.</summary>
    public static IReadOnlyList<string> In(string text) => [.. FoldedText.Words(text).Select(Cut).Distinct(StringComparer.Ordinal)];

    /// <summary>The first text after all those that begin with the word, in the order of every database.</summary>
    public static string After(string word) => word[..^1] + (char)(word[^1] + 1);

    /// <summary>Never through the middle of a letter that takes two places.</summary>
    private static string Cut(string word) =>
        word.Length <= Longest ? word : word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];
}
