using System.Globalization;
using System.Text.RegularExpressions;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What people call a version of a guideline, as addresses write it: <c>2.1</c>.</summary>
public static partial class VersionLabel
{
    /// <returns>Null for a text that is no such label.</returns>
    public static (int Major, int Minor)? Read(string? label) => Form().Match(label ?? "") is { Success: true } match
        ? (Number(match.Groups[1]), Number(match.Groups[2]))
        : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
