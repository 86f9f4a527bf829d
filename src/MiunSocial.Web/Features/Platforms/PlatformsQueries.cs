using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>Reads platforms for the administrators' pages.</summary>
public sealed class PlatformsQueries(PortalDbContext db, AddressRules rules, IStringLocalizer<SharedText> shared)
{
    private const int LatestEvents = 10;

    public async Task<Index> ListAsync(string? address, CancellationToken cancellationToken) => new()
    {
        Platforms = await db.Platforms
            .OrderBy(platform => platform.IsArchived).ThenBy(platform => platform.Position).ThenBy(platform => platform.Slug)
            .Select(platform => new PlatformRow
            {
                Slug = platform.Slug,
                Name = platform.Name,
                Icon = platform.Icon,
                Hosts = platform.Hosts,
                AllowsChecks = platform.AllowsChecks,
                IsArchived = platform.IsArchived,
                Channels = db.Channels.Count(channel => channel.PlatformId == platform.Id),
            })
            .ToListAsync(cancellationToken),
        Address = address,
        Tried = string.IsNullOrWhiteSpace(address) ? null : TriedAddress.Of((await rules.GetAsync(cancellationToken)).Read(address)),
    };

    /// <returns>The form as the platform stands now; null if there is no such platform.</returns>
    public async Task<Edit?> EditFormAsync(string slug, CancellationToken cancellationToken)
    {
        var platform = await db.Platforms.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        return platform is null ? null : Edit.Of(platform, new()
        {
            Id = platform.Id,
            Slug = platform.Slug,
            Name = platform.Name,
            IsArchived = platform.IsArchived,
            Version = platform.Version,
            Channels = await db.Channels.CountAsync(channel => channel.PlatformId == platform.Id, cancellationToken),
            History = await HistoryAsync(platform.Id, cancellationToken),
        });
    }

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);

    /// <summary>Reads an address by rules as they are typed, beside those of the other platforms as they are.</summary>
    /// <param name="slug">The platform's; null for one that is not there yet.</param>
    /// <returns>What is wrong with the rules, if anything; what they take the address for, if nothing is.</returns>
    public async Task<(IReadOnlyList<Problem> Problems, TriedAddress? Tried)> TryAsync(
        string? slug, PlatformForm form, CancellationToken cancellationToken)
    {
        var platforms = await db.Platforms.AsNoTracking().ToListAsync(cancellationToken);
        var others = platforms.Where(platform => platform.Slug != slug).ToList();
        var facts = form.ToFacts();
        if (form.Problems(facts, others).ToList() is { Count: > 0 } problems)
        {
            return (problems, null);
        }
        var typed = platforms.SingleOrDefault(platform => platform.Slug == slug)?.With(facts)
            ?? Platform.Add("", position: int.MaxValue, facts, Actor.Clock, DateTime.UnixEpoch);
        return ([], TriedAddress.Of(PlatformRules.From([.. others, typed]).Read(form.Address)));
    }

    private async Task<IReadOnlyList<TimelineItem>> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        var entries = await db.AuditEntries
            .Where(entry => entry.SubjectId == id)
            .OrderByDescending(entry => entry.At)
            .Take(LatestEvents)
            .Select(entry => new { entry.Kind, entry.At, entry.ActorName })
            .ToListAsync(cancellationToken);
        return
        [
            .. entries.Select(entry => new TimelineItem
            {
                Icon = IconOf(entry.Kind),
                Tone = "calm",
                What = shared[$"HistoryKind.{entry.Kind}"],
                Who = entry.ActorName,
                At = entry.At,
            }),
        ];
    }

    private static string IconOf(HistoryKind kind) => kind switch
    {
        HistoryKind.PlatformAdded => "plus-lg",
        HistoryKind.PlatformArchived => "archive",
        HistoryKind.PlatformRestored => "arrow-counterclockwise",
        _ => "pencil-square",
    };
}
