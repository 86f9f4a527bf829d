namespace MiunSocial.Domain.Channels;

/// <summary>What an address was taken for.</summary>
public sealed record AccountAddress
{
    public required AddressOutcome Outcome { get; init; }

    public Platform? Platform { get; init; }

    public AccountForm? Form { get; init; }

    /// <summary>The handle as it was written.</summary>
    public string? Handle { get; init; }

    /// <summary>The one address that all spellings of the account share.</summary>
    public string? Canonical { get; init; }

    /// <summary>Reads an address as people write them: with or without scheme, <c>www.</c> or <c>m.</c>, query and capital letters.</summary>
    public static AccountAddress Read(string text, IEnumerable<Platform> platforms)
    {
        if (Parse(text) is not { } uri || HostOf(uri) is not { } host)
        {
            return new() { Outcome = AddressOutcome.NotAnAddress };
        }
        var platform = platforms.FirstOrDefault(known => known.HasHost(host));
        return platform is null ? new() { Outcome = AddressOutcome.UnknownPlatform } : ReadPath(uri, platform);
    }

    private static AccountAddress ReadPath(Uri uri, Platform platform)
    {
        // Split before decoding: an encoded slash belongs to the part it stands in.
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var notAnAccount = new AccountAddress { Outcome = AddressOutcome.NotAnAccount, Platform = platform };
        if (parts.Count == 0 || platform.ReservedWords.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        {
            return notAnAccount;
        }
        // facebook.com/groups opens the path of groups; it is no page of that name.
        var opened = platform.Forms.Where(form => form.OpensWith(parts[0])).ToList();
        foreach (var form in opened.Count > 0 ? opened : platform.Forms)
        {
            if (form.HandleIn(parts) is { } handle)
            {
                return new()
                {
                    Outcome = AddressOutcome.Account,
                    Platform = platform,
                    Form = form,
                    Handle = handle,
                    Canonical = $"https://{platform.Hosts[0]}{form.PathFor(handle)}",
                };
            }
        }
        return notAnAccount;
    }

    private static Uri? Parse(string text)
    {
        var trimmed = text.Trim();
        // Only a scheme that comes first is the address's own; one in the query belongs to the address it carries.
        var scheme = trimmed.IndexOf("://", StringComparison.Ordinal);
        var withScheme = scheme >= 0 && trimmed.IndexOfAny(['/', '?', '#']) == scheme + 1 ? trimmed : $"https://{trimmed}";
        return Uri.TryCreate(withScheme, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri
            : null;
    }

    /// <summary>The host as name servers know it, or null where it has letters that no host name may have.</summary>
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
}
