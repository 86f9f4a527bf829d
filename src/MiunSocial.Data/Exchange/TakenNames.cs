using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>
/// The addresses and slugs that are taken: by channels of the registry, and by the good rows of a file that come before. All that is
/// kept of a file while it is read.
/// </summary>
public sealed class TakenNames
{
    /// <summary>What stands under <c>/channels/</c> beside the channels.</summary>
    private static readonly HashSet<string> Reserved =
        ["kinds", "import", "imports", "export", "exports", "new", "finder", "mine", "filters", "health", "verify", "check", "feed", "table", "print", "suggest"];

    private readonly Dictionary<string, string> _known;
    private readonly HashSet<string> _slugs;
    private readonly Dictionary<string, int> _addressRows = [];
    private readonly Dictionary<string, int> _slugRows = [];
    private readonly Dictionary<string, int> _next = [];

    private TakenNames(Dictionary<string, string> known, HashSet<string> slugs) => (_known, _slugs) = (known, slugs);

    public static bool IsReserved(string slug) => Reserved.Contains(slug);

    public static async Task<TakenNames> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>();
        var slugs = new HashSet<string>();
        var channels = db.Channels.AsNoTracking().Select(channel => new { channel.Slug, channel.Address, channel.Name }).AsAsyncEnumerable();
        await foreach (var channel in channels.WithCancellation(cancellationToken))
        {
            slugs.Add(channel.Slug);
            if (channel.Address is { } address)
            {
                known.TryAdd(address, channel.Name);
            }
        }
        return new(known, slugs);
    }

    /// <summary>What another channel or row has already that only one can have.</summary>
    public IEnumerable<Problem> Check(ReadChannel read)
    {
        if (read.Address is { } address)
        {
            if (_addressRows.TryGetValue(address, out var row))
            {
                yield return new(ChannelColumns.Address.Key, "Problem.AddressInRow", row);
            }
            else if (_known.TryGetValue(address, out var channel))
            {
                yield return new(ChannelColumns.Address.Key, "Problem.AddressOfChannel", channel);
            }
        }
        if (read.Facts is { Slug: { Length: > 0 } slug })
        {
            if (_slugRows.TryGetValue(slug, out var row))
            {
                yield return new(ChannelColumns.Slug.Key, "Problem.SlugInRow", row);
            }
            else if (_slugs.Contains(slug))
            {
                yield return new(ChannelColumns.Slug.Key, "Problem.SlugOfChannel");
            }
        }
    }

    /// <summary>Takes what a good row has, and gives it a slug where it has none.</summary>
    public ChannelFacts Take(ReadChannel read)
    {
        var facts = read.Facts ?? throw new ArgumentException("The row cannot be written down.", nameof(read));
        var slug = facts.Slug.Length > 0 ? facts.Slug : FreeSlug(facts.Name);
        _slugRows[slug] = read.Row.Number;
        if (read.Address is { } address)
        {
            _addressRows[address] = read.Row.Number;
        }
        return facts with { Slug = slug };
    }

    /// <summary>Numbers go on from the last one given: a file may have a hundred thousand channels of one name.</summary>
    private string FreeSlug(string name)
    {
        var slug = Slug.From(name);
        var number = _next.GetValueOrDefault(slug, 1);
        string free;
        do
        {
            free = number == 1 ? slug : FormattableString.Invariant($"{slug}-{number}");
            number++;
        }
        while (_slugs.Contains(free) || _slugRows.ContainsKey(free) || IsReserved(free));
        _next[slug] = number;
        return free;
    }
}
