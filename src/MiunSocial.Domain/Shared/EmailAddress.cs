using System.Text.RegularExpressions;

namespace MiunSocial.Domain.Shared;

/// <summary>A plain test of an address's form, without characters that cannot be seen; that it is somebody's is known only when mail arrives.</summary>
public static partial class EmailAddress
{
    public static bool IsValid(string text) => text.Length <= Lengths.Email && Form().IsMatch(text);

    /// <summary>Addresses that differ only in case are one person's.</summary>
    public static string Normalize(string text) => FoldedText.WellFormed(text).Trim().Normalize().ToUpperInvariant();

    [GeneratedRegex(@"^[^@\s\p{C}<>,;:""()\[\]\\]+@[^@\s\p{C}<>,;:""()\[\]\\.]+(\.[^@\s\p{C}<>,;:""()\[\]\\.]+)+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
