using System.Globalization;
using System.Text;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Attachments;

/// <summary>
/// A file's name as it is kept and shown: without folders, without what makes it read otherwise than it is (control characters, and
/// those that turn the direction of the text), and such that every system can save it.
/// </summary>
public static class AttachmentName
{
    private const string Unsavable = "<>:\"|?*";
    private const string Unnamed = "file";

    /// <summary>Names that Windows keeps for devices, whatever their ending.</summary>
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in FoldedText.WellFormed(last).EnumerateRunes())
        {
            Append(kept, rune);
        }
        var words = string.Join(' ', kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var clean = Shortened(words.Trim('.', ' '));
        return Devices.Contains(clean.Split('.')[0].TrimEnd()) ? $"_{clean}" : clean.Length == 0 ? Unnamed : clean;
    }

    private static void Append(StringBuilder kept, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                kept.Append(' ');
                break;
            default:
                kept.Append(rune.IsAscii && Unsavable.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
                break;
        }
    }

    /// <summary>What is too long loses its end, but never the ending that tells what it is.</summary>
    private static string Shortened(string name)
    {
        // One character less than the most, should it get a mark before it.
        const int most = AttachmentLimits.LongestName - 1;
        if (name.Length <= most)
        {
            return name;
        }
        var ending = Path.GetExtension(name) is { Length: <= 10 } extension ? extension : "";
        var stem = name[..(most - ending.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd('.', ' ') + ending;
    }
}
