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
        if (Parse(text) is not { } uri)
        {
            return new() { Outcome = AddressOutcome.NotAnAddress };
        }
        var platform = platforms.FirstOrDefault(known => known.HasHost(uri.IdnHost.ToLowerInvariant().TrimEnd('.')));
        return platform is null ? new() { Outcome = AddressOutcome.UnknownPlatform } : ReadPath(uri, platform);
    }

    private static AccountAddress ReadPath(Uri uri, Platform platform)
    {
        var parts = Uri.UnescapeDataString(uri.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var notAnAccount = new AccountAddress { Outcome = AddressOutcome.NotAnAccount, Platform = platform };
        if (parts.Length == 0 || platform.ReservedWords.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        {
            return notAnAccount;
        }
        foreach (var form in platform.Forms)
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
        var withScheme = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"https://{trimmed}";
        return Uri.TryCreate(withScheme, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri
            : null;
    }
}
