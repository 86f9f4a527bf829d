using System.Text;

namespace MiunSocial.Data.Exchange;

/// <summary>Texts inside a list in one cell: quoted where they hold what divides the list, quotation marks doubled.</summary>
internal static class QuotedText
{
    private static readonly System.Buffers.SearchValues<char> Dividing = System.Buffers.SearchValues.Create("\";<>\n");

    public static string Write(string text) =>
        text.AsSpan().ContainsAny(Dividing) || text.Trim() != text || text.Length == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>The text that a part begins with, up to an unquoted <c>&lt;</c>, and what comes after it.</summary>
    public static (string Text, string After)? ReadBefore(string part)
    {
        part = part.TrimStart();
        if (!part.StartsWith('"'))
        {
            var end = part.IndexOf('<', StringComparison.Ordinal);
            return end < 0 ? null : (part[..end].Trim(), part[end..]);
        }
        var text = new StringBuilder();
        for (var at = 1; at < part.Length; at++)
        {
            if (part[at] != '"')
            {
                text.Append(part[at]);
            }
            else if (at + 1 < part.Length && part[at + 1] == '"')
            {
                text.Append(part[at++]);
            }
            else
            {
                return (text.ToString(), part[(at + 1)..].TrimStart());
            }
        }
        return null;
    }

    /// <summary>The parts of a list, divided by semicolons and line breaks outside quotation marks; empty ones are left out.</summary>
    public static IEnumerable<string> Parts(string cell)
    {
        var (start, isQuoted) = (0, false);
        for (var at = 0; at <= cell.Length; at++)
        {
            isQuoted ^= at < cell.Length && cell[at] == '"';
            if (at == cell.Length || (!isQuoted && cell[at] is ';' or '\n'))
            {
                if (cell[start..at].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }
                start = at + 1;
            }
        }
    }
}
