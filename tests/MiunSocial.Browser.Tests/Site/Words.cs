using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace MiunSocial.Browser.Tests.Site;

/// <summary>The portal's own words in one language, so that tests find things by what a reader sees.</summary>
public sealed class Words(string language)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string Language => language;

    public bool IsSwedish => language == "sv";

    public static TheoryData<string> Languages => ["sv", "en"];

    /// <summary>A text of one of the portal's resources.</summary>
    public string Of<TTexts>(string key, params object[] values)
    {
        var texts = new ResourceManager(typeof(TTexts).FullName!, typeof(TTexts).Assembly);
        var text = texts.GetResourceSet(_culture, createIfNotExists: true, tryParents: false)?.GetString(key)
            ?? throw new InvalidOperationException($"{typeof(TTexts).Name} has no '{key}'.");
        return values.Length == 0 ? text : string.Format(_culture, text, values);
    }

    /// <summary>What comes from the database in both languages.</summary>
    public string Choose(string swedish, string english) => IsSwedish ? swedish : english;

    public static Regex Containing(string text) => new(Regex.Escape(text));

    /// <summary>A label as it is, or with what the page adds after it, such as that the field is optional.</summary>
    public static Regex StartingWith(string label) => new($"^\\s*{Regex.Escape(label)}");
}
