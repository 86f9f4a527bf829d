using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.People;

/// <summary>Reads people for the administrators' pages.</summary>
public sealed class PeopleQueries(PortalDbContext db, RegistryChoices choices)
{
    private const int PageSize = 25;

    /// <summary>More words than anybody's name and address have do not make a search better.</summary>
    private const int WordsAtMost = 10;

    /// <param name="page">From 1; beyond the last, the last.</param>
    public async Task<Index> ListAsync(string? search, Role? role, int page, CancellationToken cancellationToken)
    {
        var found = Found(search, role);
        var pager = new Pager(page, PageSize, await found.CountAsync(cancellationToken)).WithinReach();
        var people = await found
            .OrderBy(person => person.DisplayName)
            .ThenBy(person => person.Id)
            .Skip((pager.Page - 1) * PageSize)
            .Take(PageSize)
            .Select(person => new
            {
                person.Id,
                person.DisplayName,
                person.Email,
                person.IsActive,
                UnitSv = db.Units.Where(unit => unit.Id == person.UnitId).Select(unit => unit.Name.Sv).FirstOrDefault(),
                UnitEn = db.Units.Where(unit => unit.Id == person.UnitId).Select(unit => unit.Name.En).FirstOrDefault(),
                Roles = RoleNames().Where(held => held.PersonId == person.Id).Select(held => held.Name).ToList(),
            })
            .ToListAsync(cancellationToken);
        return new()
        {
            Search = search,
            Role = role,
            Pager = pager,
            People = [.. people.Select(person => new PersonRow
            {
                Id = person.Id,
                Name = person.DisplayName,
                Email = person.Email!,
                Unit = person.UnitSv is null ? null : In(person.UnitSv, person.UnitEn),
                Roles = Parse(person.Roles),
                IsActive = person.IsActive,
            })],
        };
    }

    public async Task<Details?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (person is null)
        {
            return null;
        }
        var roles = await RoleNames().Where(held => held.PersonId == id).Select(held => held.Name).ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking()
            .Where(unit => unit.Id == person.UnitId || unit.HeadId == id || unit.StandIns.Any(one => one.PersonId == id))
            .OrderBy(unit => unit.Path)
            .Select(unit => new
            {
                unit.Id,
                unit.HeadId,
                unit.Slug,
                unit.Name.Sv,
                unit.Name.En,
                StandIns = unit.StandIns.Where(one => one.PersonId == id).OrderBy(one => one.From).ToList(),
            })
            .ToListAsync(cancellationToken);
        var links = units.ToDictionary(unit => unit.Id, unit => new UnitLink(unit.Slug, In(unit.Sv, unit.En)));
        return new()
        {
            Id = id,
            Name = person.DisplayName,
            Email = person.Email!,
            Language = person.Language,
            Affiliation = person.Affiliation,
            Unit = person.UnitId is { } unitId ? links[unitId] : null,
            Roles = Parse(roles),
            IsActive = person.IsActive,
            HasPassword = person.PasswordHash is not null,
            Heads = [.. units.Where(unit => unit.HeadId == id).Select(unit => links[unit.Id])],
            StandsInFor = [.. units.SelectMany(unit => unit.StandIns.Select(one => new Deputyship(links[unit.Id], one.From, one.To)))],
        };
    }

    public async Task<Edit?> EditAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (person is null)
        {
            return null;
        }
        var roles = await RoleNames().Where(held => held.PersonId == id).Select(held => held.Name).ToListAsync(cancellationToken);
        var units = await UnitsAsync(cancellationToken);
        return new()
        {
            Id = id,
            Heading = person.DisplayName,
            Email = person.Email,
            Name = person.DisplayName,
            Language = person.Language,
            Affiliation = person.Affiliation,
            Unit = units.SingleOrDefault(unit => unit.Id == person.UnitId)?.Slug,
            Units = units,
            Roles = Parse(roles),
            IsActive = person.IsActive,
            Stamp = person.ConcurrencyStamp,
        };
    }

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);

    public async Task<IReadOnlyList<RegistryChoices.Choice>> UnitsAsync(CancellationToken cancellationToken) =>
        (await choices.GetAsync(cancellationToken)).Units;

    private IQueryable<Person> Found(string? search, Role? role)
    {
        var found = db.Users.AsNoTracking();
        foreach (var word in FoldedText.Words(search ?? "").Take(WordsAtMost))
        {
            var wordStart = $" {word}";
            found = found.Where(person => person.SearchText.Contains(wordStart));
        }
        return role is null
            ? found
            : found.Where(person => RoleNames().Any(held => held.PersonId == person.Id && held.Name == role.ToString()));
    }

    private IQueryable<HeldRole> RoleNames() =>
        from held in db.UserRoles
        join role in db.Roles on held.RoleId equals role.Id
        select new HeldRole { PersonId = held.UserId, Name = role.Name! };

    private static List<Role> Parse(IEnumerable<string> names) => [.. names.Select(Enum.Parse<Role>).Order()];

    private static string In(string sv, string? en) => new LocalizedText(sv, en ?? "").In(TextsSetup.CurrentLanguage);

    private sealed record HeldRole
    {
        public required Guid PersonId { get; init; }

        public required string Name { get; init; }
    }
}
