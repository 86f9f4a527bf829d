using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>Texts as they are kept: what no database takes is left out, as it is of what people type into forms.</summary>
internal static class TableText
{
    /// <summary>Without surrounding space, with plain line ends.</summary>
    public static string Clean(string text)
    {
        // Most cells are plain, and a large file has millions of them.
        var isPlain = true;
        foreach (var letter in text)
        {
            isPlain &= letter is >= ' ' and < '\u007f';
        }
        return isPlain
            ? text.Trim()
            : FoldedText.WellFormed(text).Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
    }
}
