using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Reads a channel's history into words.</summary>
public sealed class HistoryQueries(PortalDbContext db, RegistryChoices choices, FactWords words)
{
    private const int PageSize = 20;

    public async Task<HistoryPage> ReadAsync(KeptChannel channel, int? page, CancellationToken cancellationToken)
    {
        var all = db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == channel.Id);
        var pager = new Pager(Pager.Clamp(page), PageSize, await all.CountAsync(cancellationToken)).WithinReach();
        var entries = await all
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip((pager.Page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var lists = await choices.GetAsync(cancellationToken);
        var names = await NamesOfMergedAsync(channel, cancellationToken);
        return new(channel, [.. entries.Select(entry => LineOf(entry, lists, names, channel.IsOfficer))], pager);
    }

    private HistoryLine LineOf(AuditEntry entry, RegistryChoices.Lists lists, IReadOnlyDictionary<Guid, string> names, bool isOfficer) => new()
    {
        Kind = entry.Kind,
        Who = entry.ActorName,
        At = entry.At,
        Reason = entry.Reason,
        Facts = words.Changes(Facts(entry.Before), Facts(entry.After), lists, names, isOfficer),
    };

    /// <summary>Where the channel was merged into another, that one's name; most were not, and then nothing is asked.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> NamesOfMergedAsync(KeptChannel channel, CancellationToken cancellationToken) => channel.IsMerged
        ? await db.Channels.AsNoTracking()
            .Where(one => db.Channels.Any(merged => merged.Id == channel.Id && merged.MergedIntoId == one.Id))
            .Select(one => new { one.Id, one.Name })
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken)
        : new Dictionary<Guid, string>();

    private static Dictionary<string, string?> Facts(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [];
}
