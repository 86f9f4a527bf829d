using System.Globalization;

namespace MiunSocial.Domain.Shared;

/// <summary>A word where it stands in a text, as <see cref="FoldedText"/> compares it.</summary>
public readonly record struct FoldedWord(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}

/// <summary>The words of a text with their places in it, so that what a search finds can be shown as it was written.</summary>
public static class FoldedWords
{
    public static IEnumerable<FoldedWord> Of(string text)
    {
        var start = -1;
        for (var place = 0; place <= text.Length; place++)
        {
            if (place < text.Length && IsPart(text[place]))
            {
                start = start < 0 ? place : start;
            }
            else if (start >= 0)
            {
                if (FoldedText.Fold(text[start..place]) is { Length: > 0 } folded)
                {
                    yield return new(start, place - start, folded);
                }
                start = -1;
            }
        }
    }

    /// <summary>An accent that stands by itself after its letter belongs to the word.</summary>
    private static bool IsPart(char character) =>
        char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}
