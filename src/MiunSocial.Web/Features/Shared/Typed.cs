using System.Text.RegularExpressions;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Texts as people typed them.</summary>
public static partial class Typed
{
    /// <summary>
    /// Without surrounding space, with plain line ends, without the zero character that not every database takes, and
    /// without the marks that turn the reading direction: left open, they would turn the page around the text as well.
    /// </summary>
    public static string Clean(string? text) => Unwanted().Replace(text ?? "", "").ReplaceLineEndings("\n").Trim();

    [GeneratedRegex(@"[\0\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unwanted();
}
