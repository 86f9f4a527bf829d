using System.Text.RegularExpressions;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>One way a platform writes an account's address, such as <c>/groups/{handle}</c>.</summary>
public sealed class AccountForm
{
    private const string Placeholder = "{handle}";

    /// <summary>What sort of account it is on its platform: <c>page</c>, <c>group</c>.</summary>
    public required string Key { get; init; }

    public required string PathTemplate { get; init; }

    /// <summary>A regular expression for the whole handle.</summary>
    public required string HandlePattern { get; init; }

    public bool IsCaseSensitive { get; init; }

    /// <summary>The handle that the path's parts name, or null if they do not have this form.</summary>
    public string? HandleIn(IReadOnlyList<string> parts)
    {
        var template = PathTemplate.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (template.Length != parts.Count)
        {
            return null;
        }
        string? handle = null;
        foreach (var (wanted, part) in template.Zip(parts))
        {
            var prefix = wanted.Replace(Placeholder, "", StringComparison.Ordinal);
            if (!part.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
            if (prefix.Length < wanted.Length)
            {
                handle = part[prefix.Length..];
            }
            else if (part.Length != prefix.Length)
            {
                return null;
            }
        }
        return handle is not null && IsHandle(handle) ? handle : null;
    }

    /// <summary>Whether the path begins with this fixed part, as <c>/groups/{handle}</c> does with <c>groups</c>.</summary>
    internal bool OpensWith(string part) =>
        string.Equals(PathTemplate.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(), part, StringComparison.OrdinalIgnoreCase);

    public bool IsHandle(string handle) =>
        handle.Length <= Lengths.Handle
        && Regex.IsMatch(handle, $@"\A(?:{HandlePattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    public string PathFor(string handle) => PathTemplate.Replace(Placeholder, Identity(handle), StringComparison.Ordinal);

    /// <summary>The handle as the platform compares it.</summary>
    public string Identity(string handle) => IsCaseSensitive ? handle : handle.ToLowerInvariant();
}
