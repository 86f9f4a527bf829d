namespace MiunSocial.Domain.Channels;

/// <summary>
/// The rules of all platforms, made ready once for reading many addresses. It never changes, and may be used by several at a time.
/// </summary>
public sealed class PlatformRules
{
    private readonly Dictionary<string, PlatformReader> _byHost = new(StringComparer.Ordinal);
    private readonly List<PlatformReader> _anyServer;
    private readonly Dictionary<Guid, Platform> _platforms;

    private PlatformRules(IReadOnlyList<PlatformReader> readers)
    {
        foreach (var reader in readers)
        {
            foreach (var host in reader.Platform.Hosts)
            {
                _byHost.TryAdd(host, reader);
            }
        }
        _anyServer = [.. readers.Where(reader => reader.TakesAnyServer)];
        _platforms = readers.Select(reader => reader.Platform).ToDictionary(platform => platform.Id);
    }

    /// <param name="platforms">Archived ones too: an address on one is still known for what it is.</param>
    public static PlatformRules From(IEnumerable<Platform> platforms) =>
        new([.. platforms.OrderBy(platform => platform.Position).Select(platform => new PlatformReader(platform))]);

    /// <summary>
    /// Reads an address as people write them: with or without scheme, <c>www.</c> or <c>m.</c>, query, encoding and capital letters; or
    /// <c>@name@server</c>. Any text at all has an answer.
    /// </summary>
    public AccountAddress Read(string? text)
    {
        if (WebAddress.Parse(text) is not { } address)
        {
            return new() { Outcome = AddressOutcome.NotAnAddress };
        }
        if (Find(address.Host) is var (known, reader))
        {
            return reader.Read(address, FoundHost.Of(address, known));
        }
        var host = FoundHost.Of(address, known: null);
        return _anyServer.Select(any => any.Read(address, host)).FirstOrDefault(read => read.Outcome == AddressOutcome.Account)
            ?? new() { Outcome = AddressOutcome.UnknownPlatform };
    }

    /// <summary>The address that an account with the handle would have, by the first form of the platform that takes it.</summary>
    /// <returns>Null if no handle there can be written so.</returns>
    public string? AddressOf(Guid platformId, string handle) => _platforms.TryGetValue(platformId, out var platform)
        ? HandleForms(platform).FirstOrDefault(form => form.IsHandle(handle))?.AddressOf(handle, platform)
        : null;

    /// <summary>The address of an account of the platform's first form, whatever the handle.</summary>
    /// <returns>Null where the platform has no form with a handle.</returns>
    public string? ExampleOf(Guid platformId, string handle) => _platforms.TryGetValue(platformId, out var platform)
        ? HandleForms(platform).FirstOrDefault()?.AddressOf(handle, platform)
        : null;

    private static IEnumerable<AccountForm> HandleForms(Platform platform) =>
        platform.Forms.Where(form => !form.IsPermanentId && form.HostTemplate != "{server}").OrderBy(form => form.Position);

    /// <summary>The longest ending of the host that is a platform's, by whole labels.</summary>
    private (string Known, PlatformReader Reader)? Find(string host)
    {
        for (var start = 0; start >= 0; start = host.IndexOf('.', start) + 1 is var next and > 0 ? next : -1)
        {
            var ending = start == 0 ? host : host[start..];
            if (_byHost.TryGetValue(ending, out var reader))
            {
                return (ending, reader);
            }
        }
        return null;
    }
}
