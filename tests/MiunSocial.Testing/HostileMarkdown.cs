using System.Globalization;
using System.Text.RegularExpressions;

namespace MiunSocial.Testing;

/// <summary>Texts that would run a program in a reader's browser if the portal let them: <c>window.pwned</c> is set where one has.</summary>
public static partial class HostileMarkdown
{
    private const string Between = "\n%%\n";

    /// <summary>One by one. Characters that no editor shows stand in the file by their numbers, as <c>{{U+0000}}</c>.</summary>
    public static IReadOnlyList<string> Vectors { get; } =
    [
        .. File.ReadAllText(Repository.PathOf("tests", "MiunSocial.Testing", "Hostile", "markdown.txt"))
            .ReplaceLineEndings("\n")
            .TrimEnd('\n')
            .Split(Between)
            .Select(vector => Numbered().Replace(vector, match => $"{(char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}")),
    ];

    [GeneratedRegex(@"\{\{U\+([0-9A-F]{4})\}\}")]
    private static partial Regex Numbered();
}
