using System.Text.RegularExpressions;
using System.Xml.Linq;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>The texts of one class in both languages.</summary>
/// <param name="Name">The class, such as <c>SharedText</c>.</param>
public sealed record TextFiles(string Name, IReadOnlyDictionary<string, string> Swedish, IReadOnlyDictionary<string, string> English)
{
    public static IReadOnlyDictionary<string, TextFiles> All { get; } = Repository.Sources("src/MiunSocial.Web", ".resx")
        .GroupBy(file => file.Name.Split('.')[0])
        .ToDictionary(files => files.Key, files => new TextFiles(files.Key, Read(files, "sv"), Read(files, "en")));

    private static Dictionary<string, string> Read(IEnumerable<SourceFile> files, string language) =>
        files.Where(file => file.Name.EndsWith($".{language}.resx", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Parse(file.Text).Root!.Elements("data"))
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}

/// <summary>A place in the sources that asks for a text.</summary>
/// <param name="Key">A key, or one with <c>{…}</c> where it is composed.</param>
public sealed partial record TextUse(SourceFile File, string Name, string Key)
{
    public static IEnumerable<TextUse> All() => Repository.Sources("src/MiunSocial.Web", ".cs", ".cshtml").SelectMany(In);

    public bool IsComposed => Key.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether there is such a text; for a composed key, whether any text fits.</summary>
    public bool IsIn(TextFiles texts) => IsComposed
        ? texts.Swedish.Keys.Any(key => Regex.IsMatch(key, $"^{Hole().Replace(Regex.Escape(Key), ".+")}$"))
        : texts.Swedish.ContainsKey(Key);

    public override string ToString() => $"{File.Path}: {Name}[\"{Key}\"]";

    private static IEnumerable<TextUse> In(SourceFile file)
    {
        var text = file.Text;
        foreach (Match injected in Localizer().Matches(text))
        {
            var (name, variable) = (injected.Groups[1].Value, injected.Groups[2].Value);
            foreach (Match use in Regex.Matches(text, $@"(?<![\w.])_?{variable}\[(\$?)""([^""]*)"""))
            {
                var isComposed = use.Groups[1].Length > 0;
                yield return new(file, name, isComposed ? use.Groups[2].Value : use.Groups[2].Value.Replace("{", "", StringComparison.Ordinal));
            }
        }
    }

    [GeneratedRegex(@"I(?:Html|String)Localizer<(\w+)>\s+(\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\\\{[^}]*\}")]
    private static partial Regex Hole();
}
