using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>Why somebody could take one handle for another; the first reason that holds.</summary>
public enum Likeness
{
    None,

    /// <summary>But for capital letters, and an <c>@</c> before them, they are the same.</summary>
    Same,

    /// <summary>Only <c>_</c>, <c>.</c>, <c>-</c> and the like differ.</summary>
    Punctuation,

    /// <summary>Only letters that look alike differ: <c>0</c> and <c>o</c>, <c>rn</c> and <c>m</c>, å and a, Latin and Cyrillic.</summary>
    Letters,

    /// <summary>One letter is added, missing, another, or has changed places with its neighbour.</summary>
    OneEdit,
}

/// <summary>Whether handles could be taken for each other, by mistake or on purpose.</summary>
public static class HandleLikeness
{
    /// <summary>Shorter handles have too many neighbours for one letter to say anything.</summary>
    public const int ShortestToEdit = 4;

    /// <summary>Letters that look like others, decomposed and in lower case.</summary>
    private static readonly FrozenDictionary<char, string> LookAlikes = new Dictionary<char, string>
    {
        ['0'] = "o",
        ['1'] = "l",
        ['i'] = "l",
        ['|'] = "l",
        ['ı'] = "l",
        ['ł'] = "l",
        ['ℓ'] = "l",
        ['5'] = "s",
        ['ø'] = "o",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ß'] = "ss",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ħ'] = "h",
        ['ɡ'] = "g",
        ['ɑ'] = "a",
        ['а'] = "a",
        ['в'] = "b",
        ['с'] = "c",
        ['ԁ'] = "d",
        ['е'] = "e",
        ['һ'] = "h",
        ['н'] = "h",
        ['і'] = "l",
        ['ј'] = "j",
        ['к'] = "k",
        ['ӏ'] = "l",
        ['м'] = "m",
        ['п'] = "n",
        ['о'] = "o",
        ['р'] = "p",
        ['ԛ'] = "q",
        ['г'] = "r",
        ['ѕ'] = "s",
        ['т'] = "t",
        ['у'] = "y",
        ['х'] = "x",
        ['ԝ'] = "w",
        ['з'] = "3",
        ['α'] = "a",
        ['β'] = "b",
        ['γ'] = "y",
        ['ε'] = "e",
        ['η'] = "n",
        ['ι'] = "l",
        ['κ'] = "k",
        ['ν'] = "v",
        ['ο'] = "o",
        ['ρ'] = "p",
        ['τ'] = "t",
        ['υ'] = "u",
        ['χ'] = "x",
        ['ω'] = "w",
    }.ToFrozenDictionary();

    public static Likeness Compare(string one, string other)
    {
        var (first, second) = (Shape.Of(one), Shape.Of(other));
        return first.Lower == second.Lower ? Likeness.Same
            : first.Plain == second.Plain ? Likeness.Punctuation
            : first.Seen == second.Seen ? Likeness.Letters
            : IsOneEdit(first.Plain, second.Plain) || IsOneEdit(first.Seen, second.Seen) ? Likeness.OneEdit
            : Likeness.None;
    }

    /// <summary>Whether one letter added, removed, replaced or swapped with the next makes one text of the other.</summary>
    private static bool IsOneEdit(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length < ShortestToEdit || longer.Length - shorter.Length > 1)
        {
            return false;
        }
        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var left = shorter.AsSpan(start);
        var right = longer.AsSpan(start);
        return shorter.Length < longer.Length ? left.SequenceEqual(right[1..])
            : left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }

    /// <summary>A handle as it is compared: in lower case, without punctuation, and as the eye sees it.</summary>
    internal readonly record struct Shape(string Lower, string Plain, string Seen)
    {
        public static Shape Of(string handle)
        {
            var lower = FoldedText.WellFormed(handle).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim().TrimStart('@');
            var plain = string.Concat(lower.Where(char.IsLetterOrDigit));
            // A handle of nothing but punctuation is compared as it is.
            return plain.Length == 0 ? new(lower, lower, lower) : new(lower, plain, AsSeen(plain));
        }

        private static string AsSeen(string plain)
        {
            var seen = new StringBuilder(plain.Length);
            foreach (var letter in plain.Normalize(NormalizationForm.FormKD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                {
                    seen.Append(LookAlikes.GetValueOrDefault(letter) ?? letter.ToString());
                }
            }
            return seen.Replace("rn", "m").Replace("vv", "w").ToString();
        }
    }
}
