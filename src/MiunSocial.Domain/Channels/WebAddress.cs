using System.Globalization;
using System.Text;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>An http or https address taken apart, whatever spelling it was pasted in.</summary>
internal sealed class WebAddress
{
    /// <summary>More than any account's address has; what is longer is not looked into.</summary>
    private const int Longest = 2000;

    /// <summary>Encoded once more by each link that passed an address on.</summary>
    private const int MostEncodings = 3;

    private readonly Uri _uri;

    private WebAddress(Uri uri, string host)
    {
        _uri = uri;
        Host = host;
        // Split before decoding: an encoded slash belongs to the part it stands in.
        Parts = [.. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Decode)];
    }

    /// <summary>As name servers know it: lower case, in ASCII, without a dot at the end.</summary>
    public string Host { get; }

    public IReadOnlyList<string> Parts { get; }

    public bool HasUsualPort => _uri.IsDefaultPort || _uri.Port is 80 or 443;

    public bool IsNamedHost => _uri.HostNameType == UriHostNameType.Dns;

    /// <returns>The field's value; null if the query has none, or more than one that differ.</returns>
    public string? Field(string name)
    {
        var values = _uri.Query.TrimStart('?').Split('&')
            .Where(field => field.StartsWith($"{name}=", StringComparison.OrdinalIgnoreCase))
            .Select(field => Decode(field[(name.Length + 1)..]))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return values is [var only] ? only : null;
    }

    /// <returns>Null if the text is no such address, or one that says who signs in.</returns>
    public static WebAddress? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest || Tidy(text) is not { Length: > 0 } tidy)
        {
            return null;
        }
        var address = OfFediverse(tidy) ?? WithScheme(tidy);
        return !address.Contains('\\', StringComparison.Ordinal)
            && !HasUserName(address)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && HostOf(uri) is { } host
            && host.Contains('.', StringComparison.Ordinal)
            ? new(uri, host)
            : null;
    }

    /// <summary>Without what surrounds a pasted address and what nobody sees in it; empty if it holds what no address may.</summary>
    private static string Tidy(string text)
    {
        if (!Ascii.IsValid(text))
        {
            // Full-width letters and the like are other ways to write the plain ones.
            text = Composed(string.Concat(text.Where(letter => !IsInvisible(letter))));
        }
        var tidy = text.Trim().Trim('<', '>', '"').Trim();
        return tidy.Any(letter => char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format) ? "" : tidy;
    }

    /// <summary>Soft hyphens, zero-width spaces and direction marks come along from where the address was copied; those that reorder or join letters deceive, and stay to be refused.</summary>
    private static bool IsInvisible(char letter) => letter is '\u00ad' or '\u200b' or '\u200e' or '\u200f' or '\u2060' or '\ufeff';

    private static string Composed(string text) => FoldedText.WellFormed(text).Normalize(NormalizationForm.FormKC);

    /// <summary>Servers of the fediverse write an account as <c>@name@server</c> or <c>acct:name@server</c>.</summary>
    private static string? OfFediverse(string text)
    {
        var account = text.StartsWith("acct:", StringComparison.OrdinalIgnoreCase) ? text[5..].TrimStart('@')
            : text[0] == '@' ? text[1..]
            : "";
        return account.Split('@') is [{ Length: > 0 } name, { Length: > 0 } server] && account.IndexOfAny(['/', '?', '#', ':', ' ']) < 0
            ? $"https://{server}/@{name}"
            : null;
    }

    private static string WithScheme(string text)
    {
        // Only a scheme that comes first is the address's own; one in the query belongs to the address it carries.
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && text.IndexOfAny(['/', '?', '#']) == scheme + 1 ? text
            : text.StartsWith("//", StringComparison.Ordinal) ? $"https:{text}"
            : $"https://{text}";
    }

    private static bool HasUserName(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = address.IndexOfAny(['/', '?', '#'], start);
        return address.IndexOf('@', start, (end < 0 ? address.Length : end) - start) >= 0;
    }

    /// <summary>Null where the host has letters that no host name may have.</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>What is encoded wrongly is left as it stands, and is then no handle.</summary>
    private static string Decode(string text)
    {
        var decoded = text;
        for (var round = 0; round < MostEncodings && decoded.Contains('%', StringComparison.Ordinal); round++)
        {
            decoded = Uri.UnescapeDataString(decoded);
        }
        return Ascii.IsValid(decoded) ? decoded : Composed(decoded);
    }
}
