using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Imports;

/// <summary>What is wrong in one cell of a row: kept as a line, told in the reader's language.</summary>
public sealed record RowProblem
{
    /// <summary>Most problems that are kept of a row, and most characters of each.</summary>
    public const int Most = 20;

    public const int LongestLine = 390;

    private const int LongestPart = 120;

    /// <summary>The column's key.</summary>
    public required string Field { get; init; }

    /// <summary>A text key.</summary>
    public required string Code { get; init; }

    /// <summary>What the sentence names, such as a limit; empty for nothing.</summary>
    public required string Argument { get; init; }

    /// <summary>The beginning of what the cell holds.</summary>
    public required string Value { get; init; }

    public static RowProblem Of(Problem problem, string value) => new()
    {
        Field = problem.Field,
        Code = problem.Code,
        Argument = Part(Convert.ToString(problem.Argument, CultureInfo.InvariantCulture) ?? "").Replace('|', '/'),
        Value = Part(value),
    };

    public override string ToString() => $"{Field}|{Code}|{Argument}|{Value}";

    public static RowProblem Parse(string line)
    {
        var parts = line.Split('|', 4);
        return new() { Field = parts[0], Code = parts[1], Argument = parts[2], Value = parts[3] };
    }

    /// <summary>On one line, and so short that a row full of mistakes still fits its column. Half a character at the cut would be none.</summary>
    private static string Part(string text)
    {
        var line = new string([.. text.Take(LongestPart + 1).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]);
        if (line.Length > LongestPart)
        {
            line = line[..(char.IsHighSurrogate(line[LongestPart - 2]) ? LongestPart - 2 : LongestPart - 1)] + "…";
        }
        return FoldedText.WellFormed(line);
    }
}
