using System.Globalization;
using MiunSocial.Data;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Endurance.Cluster;

/// <summary>The people of a cluster check: departments with a head each, those who ask for them, and officers.</summary>
internal sealed record Staffing
{
    public required IReadOnlyList<Asking> Requesters { get; init; }

    public required IReadOnlyList<Guid> Officers { get; init; }

    public required IReadOnlyDictionary<Guid, string> EmailById { get; init; }

    /// <summary>Adds them to the database beside the demonstration's people: half ask, a quarter endorse, a quarter decide.</summary>
    public static async Task<Staffing> AddAsync(PortalDbContext db, int people)
    {
        var now = DateTime.UtcNow;
        var scene = await Scene.LoadAsync(db);
        var parent = scene.Unit;
        var emails = new Dictionary<Guid, string>();
        var quarter = Math.Max(2, people / 4);
        var units = new List<Unit>();
        foreach (var head in await AddAsync("head", quarter, Role.Staff))
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"enhet-{units.Count + 1}");
            units.Add(Unit.Create(new() { Slug = slug, Name = LocalizedText.Same(slug), Kind = UnitKind.Department, HeadId = head.Id }, parent, Actor.Clock, now));
        }
        db.Units.AddRange(units);
        var requesters = new List<Asking>();
        foreach (var requester in await AddAsync("requester", people - (2 * quarter), Role.Staff))
        {
            var unit = units[requesters.Count % units.Count];
            requester.UnitId = unit.Id;
            requesters.Add(new(requester.Id, unit.HeadId!.Value));
        }
        var officers = await AddAsync("officer", quarter, Role.Officer);
        await db.SaveChangesAsync();
        return new() { Requesters = requesters, Officers = [.. officers.Select(officer => officer.Id)], EmailById = emails };

        async Task<List<Data.Identity.Person>> AddAsync(string part, int count, Role role)
        {
            var added = new List<Data.Identity.Person>();
            for (var number = 1; number <= count; number++)
            {
                var email = string.Create(CultureInfo.InvariantCulture, $"{part}.{number}@cluster.test");
                added.Add(await new APerson { Email = email, Name = email, Roles = [role] }.AddToAsync(db, now));
                emails.Add(added[^1].Id, email);
            }
            return added;
        }
    }
}

/// <summary>Somebody who asks, and the head of their unit.</summary>
internal sealed record Asking(Guid RequesterId, Guid HeadId);
