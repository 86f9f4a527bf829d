using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Feed;

/// <summary>Reads from history what the public may know of changes in the registry: never who, never why.</summary>
public sealed class FeedQueries(PortalDbContext db)
{
    private const int MostEntries = 50;

    /// <summary>Lines of history to look through for those entries: many changes are of facts that are not told.</summary>
    private const int MostLines = 400;

    private static readonly HistoryKind[] Told =
    [
        HistoryKind.ChannelRegistered, HistoryKind.ChannelActivated, HistoryKind.ChannelImported,
        HistoryKind.ChannelReaddressed, HistoryKind.ChannelProfileChanged, HistoryKind.ChannelClosed,
    ];

    /// <summary>The facts that are told of, as history names them.</summary>
    private static readonly string[] PublicFacts = ["name", "handle", "address", "purposeSv", "purposeEn"];

    /// <returns>The latest first.</returns>
    public async Task<IReadOnlyList<FeedEntry>> LatestAsync(CancellationToken cancellationToken)
    {
        var lines = await (
            from entry in db.AuditEntries.AsNoTracking()
            join channel in db.Channels on entry.SubjectId equals channel.Id
            where Told.Contains(entry.Kind) && channel.Visibility == ChannelVisibility.Public && channel.Status != ChannelStatus.Planned
            orderby entry.At descending, entry.Id descending
            select new { entry.Id, entry.Kind, entry.At, entry.SubjectLabel, entry.Before, entry.After, channel.Slug, channel.Purpose })
            .Take(MostLines)
            .ToListAsync(cancellationToken);
        return
        [
            .. lines
                .Select(line => new FeedEntry
                {
                    Id = line.Id,
                    Kind = line.Kind,
                    At = line.At,
                    Channel = line.SubjectLabel,
                    Slug = line.Slug,
                    Purpose = line.Purpose.In(TextsSetup.CurrentLanguage),
                    Changes = line.Kind is HistoryKind.ChannelReaddressed or HistoryKind.ChannelProfileChanged ? ChangesOf(line.Before, line.After) : [],
                })
                .Where(entry => entry.Kind is not (HistoryKind.ChannelReaddressed or HistoryKind.ChannelProfileChanged) || entry.Changes.Count > 0)
                .Take(MostEntries),
        ];
    }

    private static List<FactChange> ChangesOf(string? before, string? after)
    {
        var (was, now) = (Facts(before), Facts(after));
        return [.. PublicFacts.Where(fact => now.ContainsKey(fact)).Select(fact => new FactChange(fact, was.GetValueOrDefault(fact), now[fact]))];
    }

    private static Dictionary<string, string?> Facts(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [];
}

public sealed record FeedEntry
{
    /// <summary>That of the line of history.</summary>
    public required Guid Id { get; init; }

    public required HistoryKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What it was called then.</summary>
    public required string Channel { get; init; }

    public required string Slug { get; init; }

    /// <summary>In the feed's language.</summary>
    public required string Purpose { get; init; }

    public required IReadOnlyList<FactChange> Changes { get; init; }
}

public sealed record FactChange(string Fact, string? Before, string? After);
