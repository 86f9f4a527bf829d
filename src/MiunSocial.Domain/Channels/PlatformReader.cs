namespace MiunSocial.Domain.Channels;

/// <summary>One platform's rules, taken apart once.</summary>
internal sealed class PlatformReader
{
    private readonly FormReader[] _forms;
    private readonly Dictionary<string, ReservedMeaning> _reserved;

    public PlatformReader(Platform platform)
    {
        Platform = platform;
        _forms =
        [
            .. platform.Forms.OrderBy(form => form.Position).ThenBy(form => form.Key, StringComparer.Ordinal)
                .Select(form => new FormReader(form, platform.Hosts))
                .OrderByDescending(form => form.Rank),
        ];
        _reserved = platform.ReservedWords
            .DistinctBy(word => word.Word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(word => word.Word, word => word.Meaning, StringComparer.OrdinalIgnoreCase);
    }

    public Platform Platform { get; }

    public bool TakesAnyServer => _forms.Any(form => form.TakesAnyServer);

    public AccountAddress Read(WebAddress address, FoundHost host)
    {
        var parts = address.Parts;
        var first = parts.Count > 0 ? MeaningOf(parts[0]) : null;
        if (address.HasUsualPort && !IsReserved(address, host) && first is null or ReservedMeaning.Section)
        {
            var found = first is null ? Match(address, host, parts) : null;
            if ((found ?? Match(address, host, WithoutSections(parts))) is { } account)
            {
                return account;
            }
        }
        return new() { Outcome = WhyNot(address, host), Platform = Platform };
    }

    /// <summary>Whether the host itself is one without accounts, such as one for short links to posts.</summary>
    private bool IsReserved(WebAddress address, FoundHost host) =>
        _reserved.ContainsKey(address.Host) || (host.Known is { } known && _reserved.ContainsKey(known));

    private AccountAddress? Match(WebAddress address, FoundHost host, IReadOnlyList<string> parts)
    {
        var onHost = _forms.Where(form => form.IsOn(host)).ToList();
        var opened = parts.Count > 0 && onHost.Any(form => form.OpensWith(parts[0]));
        foreach (var form in onHost)
        {
            if ((!opened || form.OpensWith(parts[0])) && form.Read(host, parts, address) is var (handle, canonical))
            {
                return new()
                {
                    Outcome = AddressOutcome.Account,
                    Platform = Platform,
                    Form = form.Form,
                    Handle = handle,
                    Canonical = canonical,
                };
            }
        }
        return null;
    }

    /// <summary>A word for posts with no post behind it is the list of an account's, as in <c>/company/miun/posts/</c>.</summary>
    private List<string> WithoutSections(IReadOnlyList<string> parts)
    {
        var count = parts.Count;
        while (count > 0 && _reserved.TryGetValue(parts[count - 1], out var meaning) && meaning is ReservedMeaning.Section or ReservedMeaning.Post)
        {
            count--;
        }
        return [.. parts.Take(count)];
    }

    /// <summary>The first word that says what the address leads to; one that says nothing lets later ones speak, as in <c>/explore/tags/</c>.</summary>
    private AddressOutcome WhyNot(WebAddress address, FoundHost host) =>
        IsReserved(address, host)
            ? OutcomeOf(MeaningOf(address.Host) ?? MeaningOf(host.Known ?? ""))
            : address.Parts.Select(part => OutcomeOf(MeaningOf(part)))
                .FirstOrDefault(outcome => outcome != AddressOutcome.NotAnAccount, AddressOutcome.NotAnAccount);

    private static AddressOutcome OutcomeOf(ReservedMeaning? meaning) => meaning switch
    {
        ReservedMeaning.Post => AddressOutcome.Post,
        ReservedMeaning.Hashtag => AddressOutcome.Hashtag,
        ReservedMeaning.Search => AddressOutcome.Search,
        ReservedMeaning.SignIn => AddressOutcome.SignIn,
        null or ReservedMeaning.Other or ReservedMeaning.Section => AddressOutcome.NotAnAccount,
    };

    private ReservedMeaning? MeaningOf(string part) =>
        _reserved.TryGetValue(part, out var meaning)
        || (part.Length > 0 && part.All(char.IsAsciiDigit) && _reserved.TryGetValue(ReservedWord.AnyNumber, out meaning))
            ? meaning
            : null;
}
