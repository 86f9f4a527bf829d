using System.ComponentModel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What filters and forms choose among, copied from one query however many lists a page shows.</summary>
public sealed class RegistryChoices(Copies copies)
{
    private static readonly ChangeArea[] Areas = [ChangeArea.Registry, ChangeArea.Organisation];

    public async Task<Lists> GetAsync(CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return await copies.GetAsync($"choices:{language}", Areas, (db, token) => ReadAsync(db, language, token), cancellationToken);
    }

    private static async Task<Lists> ReadAsync(PortalDbContext db, string language, CancellationToken cancellationToken)
    {
        var rows = await Rows(db).ToListAsync(cancellationToken);
        var lookup = rows.ToLookup(row => row.List, row => new Choice
        {
            Id = row.Id,
            Slug = row.Slug,
            Name = new Domain.Shared.LocalizedText(row.Sv, row.En).In(language),
            Path = row.Path,
            IsOpen = row.IsOpen,
            IsArchived = row.IsArchived,
            PlatformId = row.PlatformId,
            Position = row.Position,
        });
        return new()
        {
            Platforms = [.. lookup["platform"].OrderBy(choice => choice.Position)],
            Kinds = [.. lookup["kind"].OrderBy(choice => choice.Position).ThenBy(choice => choice.Slug, StringComparer.Ordinal)],
            Audiences = [.. lookup["audience"].OrderBy(choice => choice.Position).ThenBy(choice => choice.Slug, StringComparer.Ordinal)],
            Units = InTreeOrder([.. lookup["unit"]], StringComparer.Create(TextsSetup.CultureOf(language), ignoreCase: false)),
        };
    }

    private static IQueryable<Row> Rows(PortalDbContext db) => db.Platforms
        .Where(one => !one.IsArchived || db.Channels.Any(channel => channel.PlatformId == one.Id))
        .Select(one => new Row { List = "platform", Id = one.Id, Slug = one.Slug, Sv = one.Name, En = one.Name, Path = "", IsOpen = !one.IsArchived, IsArchived = one.IsArchived, PlatformId = one.Id, Position = one.Position })
        .Concat(db.Kinds.Select(one => new Row { List = "kind", Id = one.Id, Slug = one.Slug, Sv = one.Name.Sv, En = one.Name.En, Path = "", IsOpen = one.IsOpenToRequests && !one.IsArchived && db.Platforms.Any(platform => platform.Id == one.PlatformId && !platform.IsArchived), IsArchived = one.IsArchived, PlatformId = one.PlatformId, Position = one.Position }))
        .Concat(db.Audiences.Select(one => new Row { List = "audience", Id = one.Id, Slug = one.Slug, Sv = one.Name.Sv, En = one.Name.En, Path = "", IsOpen = true, IsArchived = one.IsArchived, PlatformId = one.Id, Position = one.Position }))
        .Concat(db.Units.Select(one => new Row { List = "unit", Id = one.Id, Slug = one.Slug, Sv = one.Name.Sv, En = one.Name.En, Path = one.Path, IsOpen = true, IsArchived = one.IsArchived, PlatformId = one.Id, Position = 0 }));

    /// <summary>Each unit right after the one above it, siblings by name.</summary>
    private static List<Choice> InTreeOrder(List<Choice> units, StringComparer names)
    {
        var children = units.ToLookup(unit => ParentPath(unit.Path));
        var ordered = new List<Choice>(units.Count);
        Add("/");
        return ordered;

        void Add(string path)
        {
            foreach (var unit in children[path].OrderBy(unit => unit.Name, names))
            {
                ordered.Add(unit);
                Add(unit.Path);
            }
        }
    }

    private static string ParentPath(string path) => path[..(path.TrimEnd('/').LastIndexOf('/') + 1)];

    private sealed record Row
    {
        public required string List { get; init; }

        public required Guid Id { get; init; }

        public required string Slug { get; init; }

        public required string Sv { get; init; }

        public required string En { get; init; }

        public required string Path { get; init; }

        public required bool IsOpen { get; init; }

        public required bool IsArchived { get; init; }

        public required Guid PlatformId { get; init; }

        public required int Position { get; init; }
    }

    [ImmutableObject(true)]
    public sealed record Lists
    {
        public required IReadOnlyList<Choice> Platforms { get; init; }

        public required IReadOnlyList<Choice> Kinds { get; init; }

        public required IReadOnlyList<Choice> Audiences { get; init; }

        public required IReadOnlyList<Choice> Units { get; init; }
    }

    public sealed record Choice
    {
        public required Guid Id { get; init; }

        public required string Slug { get; init; }

        /// <summary>In the language of the page.</summary>
        public required string Name { get; init; }

        /// <summary>A unit's place in the tree; empty for the rest.</summary>
        public required string Path { get; init; }

        /// <summary>Whether something new can be asked for: a kind that is open to requests, a platform that is not archived.</summary>
        public required bool IsOpen { get; init; }

        /// <summary>Whether it is offered for what is old alone.</summary>
        public required bool IsArchived { get; init; }

        /// <summary>The platform of a kind; of what is on none, its own id.</summary>
        public required Guid PlatformId { get; init; }

        public required int Position { get; init; }

        /// <summary>The name, moved in by its depth in the tree.</summary>
        public string IndentedName => string.Concat(Enumerable.Repeat("– ", Math.Max(0, Path.Count(letter => letter == '/') - 2))) + Name;

        /// <summary>What a form offers: all that is in use, and what it has chosen already.</summary>
        public bool IsOfferedBeside(params IEnumerable<Guid?> chosen) => !IsArchived || chosen.Contains(Id);

        public SelectListItem ToItem(Func<Choice, string> value, string? chosen) => new(IndentedName, value(this), value(this) == chosen);
    }
}
