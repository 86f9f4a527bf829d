using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Organisation;

/// <summary>Reads units for the administrators' pages.</summary>
public sealed class OrganisationQueries(PortalDbContext db, RegistryChoices choices, SignedIn signedIn)
{
    public async Task<IReadOnlyList<UnitNode>> TreeAsync(CancellationToken cancellationToken)
    {
        var units = await db.Units
            .Select(unit => new UnitRow
            {
                Id = unit.Id,
                ParentId = unit.ParentId,
                Slug = unit.Slug,
                Sv = unit.Name.Sv,
                En = unit.Name.En,
                Kind = unit.Kind,
                IsArchived = unit.IsArchived,
                Head = db.Users.Where(person => person.Id == unit.HeadId).Select(person => person.DisplayName).FirstOrDefault(),
                Channels = db.Channels.Count(channel => channel.UnitId == unit.Id && channel.Status != ChannelStatus.Closed),
            })
            .ToListAsync(cancellationToken);
        return Below(parentId: null, isEndorsedAbove: false, units.ToLookup(unit => unit.ParentId));
    }

    public async Task<Add> AddFormAsync(Add form, CancellationToken cancellationToken) =>
        form with { Units = [.. (await choices.GetAsync(cancellationToken)).Units.Where(unit => !unit.IsArchived)] };

    /// <returns>The form as the unit stands now; null if there is no such unit.</returns>
    public async Task<Edit?> EditFormAsync(string slug, CancellationToken cancellationToken)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (unit is null)
        {
            return null;
        }
        var people = await PeopleOfAsync(unit, cancellationToken);
        var parent = await db.Units.AsNoTracking().SingleOrDefaultAsync(one => one.Id == unit.ParentId, cancellationToken);
        return new()
        {
            NameSv = unit.Name.Sv,
            NameEn = unit.Name.En,
            Parent = parent?.Slug,
            HeadEmail = unit.HeadId is { } headId ? people[headId].Email : null,
            Version = unit.Version,
            Facts = new()
            {
                Id = unit.Id,
                Slug = unit.Slug,
                Name = In(unit.Name),
                Kind = unit.Kind,
                IsArchived = unit.IsArchived,
                Parent = parent is null ? null : (parent.Slug, In(parent.Name)),
                Places =
                [
                    .. (await choices.GetAsync(cancellationToken)).Units.Where(one =>
                        (!one.IsArchived || one.Id == unit.ParentId) && !one.Path.StartsWith(unit.Path, StringComparison.Ordinal)),
                ],
                Head = unit.HeadId is { } id ? (id, people[id].Name) : null,
                StandIns = [.. unit.StandIns.OrderByDescending(one => one.From).Select(one => Shown(one, people[one.PersonId].Name))],
            },
        };
    }

    public async Task<AddStandIn?> StandInFormAsync(string slug, CancellationToken cancellationToken) =>
        await EditFormAsync(slug, cancellationToken) is { } unit ? new() { Version = unit.Version, Facts = unit.Facts } : null;

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);

    private async Task<Dictionary<Guid, (string Name, string Email)>> PeopleOfAsync(Unit unit, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. unit.StandIns.Select(one => one.PersonId), .. unit.HeadId is { } headId ? [headId] : Array.Empty<Guid>()];
        return await db.Users
            .Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.DisplayName, person.Email })
            .ToDictionaryAsync(person => person.Id, person => (person.DisplayName, person.Email!), cancellationToken);
    }

    private StandInShown Shown(StandIn standIn, string name) => new()
    {
        PersonId = standIn.PersonId,
        Name = name,
        From = standIn.From,
        To = standIn.To,
        IsCurrent = standIn.CoversDay(signedIn.Today),
        IsOver = standIn.To < signedIn.Today,
    };

    private static List<UnitNode> Below(Guid? parentId, bool isEndorsedAbove, ILookup<Guid?, UnitRow> units) =>
    [
        .. units[parentId]
            .Select(unit => new UnitNode
            {
                Slug = unit.Slug,
                Name = In(new(unit.Sv, unit.En)),
                Kind = unit.Kind,
                IsArchived = unit.IsArchived,
                Head = unit.Head,
                IsEndorsedAbove = isEndorsedAbove,
                Channels = unit.Channels,
                Below = Below(unit.Id, isEndorsedAbove || unit.Head is not null, units),
            })
            .OrderBy(unit => unit.Name, StringComparer.CurrentCulture),
    ];

    private static string In(LocalizedText name) => name.In(TextsSetup.CurrentLanguage);

    private sealed record UnitRow
    {
        public required Guid Id { get; init; }

        public required Guid? ParentId { get; init; }

        public required string Slug { get; init; }

        public required string Sv { get; init; }

        public required string En { get; init; }

        public required UnitKind Kind { get; init; }

        public required bool IsArchived { get; init; }

        public required string? Head { get; init; }

        public required int Channels { get; init; }
    }
}
