using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Docs;

/// <summary>A document of which people write the beginning and code the rest. Set MIUNSOCIAL_WRITE_DOCS=1 to write it anew.</summary>
/// <param name="Name">The file's name under docs.</param>
public sealed record GeneratedDocument(string Name)
{
    private const string Begin = "<!-- generated: run the tests with MIUNSOCIAL_WRITE_DOCS=1 after a change -->";
    private const string End = "<!-- end of generated -->";

    private string File => Repository.PathOf("docs", Name);

    /// <summary>Insists that the document says what the code says.</summary>
    public void AssertSays(IEnumerable<string> lines)
    {
        var generated = $"{Begin}\n\n{string.Join('\n', lines)}\n\n{End}\n";
        var text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, $"docs/{Name} has no generated part.");
        var afterwards = text[(end + End.Length)..].TrimStart('\n');
        var expected = $"{text[..begin]}{generated}{(afterwards.Length > 0 ? $"\n{afterwards}" : "")}";
        if (Environment.GetEnvironmentVariable("MIUNSOCIAL_WRITE_DOCS") == "1")
        {
            System.IO.File.WriteAllText(File, expected);
            return;
        }
        Assert.Equal(expected, text);
    }

    public static IEnumerable<string> Table(string[] columns, IEnumerable<string[]> rows) =>
    [
        Row(columns),
        Row([.. columns.Select(_ => "---")]),
        .. rows.Select(Row),
    ];

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
