namespace MiunSocial.Domain.Shared;

/// <summary>The part of an address that names a record to people.</summary>
public static class Slug
{
    /// <summary>Folded words with hyphens, at most 60 characters; <c>"namnlos"</c> if no letter or digit is left.</summary>
    public static string From(string name)
    {
        var slug = string.Join('-', FoldedText.Words(name).Select(Ascii).Where(word => word.Length > 0));
        if (slug.Length > 60)
        {
            slug = slug[..60].TrimEnd('-');
        }
        return slug.Length > 0 ? slug : "namnlos";
    }

    /// <summary>The slug, or the slug with the first number from 2 that nobody has.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var slug = From(name);
        return taken.Contains(slug)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(free => !taken.Contains(free))
            : slug;
    }

    private static string Ascii(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit));
}
