using System.Globalization;
using System.Text;

namespace MiunSocial.Domain.Shared;

/// <summary>Texts without case, accents and punctuation, so that every database compares them alike.</summary>
public static class FoldedText
{
    /// <summary>Lower-case words of letters and digits, one space between: <c>"Hälsa &amp; Vård!"</c> becomes <c>"halsa vard"</c>.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>Folded text with a space before each word, so that <c>LIKE '% term%'</c> finds word starts only.</summary>
    public static string Searchable(params IEnumerable<string?> texts)
    {
        var words = texts.SelectMany(text => Words(text ?? "")).Distinct(StringComparer.Ordinal);
        var searchable = new StringBuilder();
        foreach (var word in words)
        {
            if (searchable.Length + word.Length + 1 > Lengths.Searchable)
            {
                break;
            }
            searchable.Append(' ').Append(word);
        }
        return searchable.ToString();
    }

    public static IReadOnlyList<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            folded.Append(char.IsLetterOrDigit(character) ? Simple(character) : " ");
        }
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The text without what no Unicode text may hold. Normalisation throws at half a surrogate pair and at U+FFFE, which a cut text, an address or an imported cell can hold.</summary>
    public static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', ' ');

    private static string Simple(char character) => char.ToLowerInvariant(character) switch
    {
        'ø' => "o",
        'æ' => "ae",
        'ß' => "ss",
        'đ' => "d",
        'ł' => "l",
        var plain => plain.ToString(),
    };
}
