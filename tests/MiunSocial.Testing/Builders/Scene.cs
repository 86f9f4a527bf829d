using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>The demonstration's people, units and kinds, for adding records that fit among them.</summary>
public sealed class Scene
{
    private const string OpenKindSlug = "instagram-units";

    private readonly PortalDbContext _db;

    private Scene(PortalDbContext db) => _db = db;

    /// <summary>Now, in the whole microseconds that the database keeps.</summary>
    public DateTime Now { get; } = new(DateTime.UtcNow.Ticks / 10 * 10, DateTimeKind.Utc);

    public required IReadOnlyDictionary<string, Unit> Units { get; init; }

    public required IReadOnlyDictionary<string, ChannelKind> Kinds { get; init; }

    public required IReadOnlyDictionary<string, Audience> Audiences { get; init; }

    public required IReadOnlyDictionary<Guid, Platform> Platforms { get; init; }

    public required IReadOnlyDictionary<string, Actor> People { get; init; }

    /// <summary>In force, for an account of <see cref="OpenKind"/>.</summary>
    public required IReadOnlyList<AcceptedGuideline> Guidelines { get; init; }

    public Actor Requester => People["requester@demo.test"];

    public Actor Head => People["head@demo.test"];

    public Actor Officer => People["officer@demo.test"];

    public Actor OtherOfficer => People["officer2@demo.test"];

    public Actor Administrator => People["admin@demo.test"];

    /// <summary>The unit of the requester, whose head is <see cref="Head"/>.</summary>
    public Unit Unit => Units["halsovetenskap"];

    public ChannelKind OpenKind => Kinds[OpenKindSlug];

    public Guid AudienceId => Audiences["current-students"].Id;

    /// <summary>A request for a new account by <see cref="Requester"/>, for the unit of <see cref="Head"/>.</summary>
    public ARequest Request => new()
    {
        Requester = Requester,
        Head = Head,
        Officer = Officer,
        UnitId = Unit.Id,
        Guidelines = Guidelines,
        Proposal = AProposal.For(OpenKind.Id, AudienceId) with { WishedHandle = $"exempel_{Guid.NewGuid():N}"[..24] },
    };

    public AChannel Channel => new() { Kind = OpenKind, Platform = Platforms[OpenKind.PlatformId], Unit = Unit, AudienceIds = [AudienceId] };

    public static async Task<Scene> LoadAsync(PortalDbContext db)
    {
        var units = await db.Units.AsNoTracking().ToListAsync();
        return new(db)
        {
            Units = units.ToDictionary(unit => unit.Slug),
            Kinds = await db.Kinds.AsNoTracking().ToDictionaryAsync(kind => kind.Slug),
            Audiences = await db.Audiences.AsNoTracking().ToDictionaryAsync(audience => audience.Slug),
            Platforms = await db.Platforms.AsNoTracking().ToDictionaryAsync(platform => platform.Id),
            People = await ActorsAsync(db, units),
            Guidelines = await GuidelinesAsync(db),
        };
    }

    /// <summary>Saves a request in a state, with the channel that its approval would have planned.</summary>
    public async Task<Request> AddAsync(RequestState state, Func<ARequest, ARequest>? change = null)
    {
        var builder = change is null ? Request : change(Request);
        var request = builder.In(state, Now);
        _db.Requests.Add(request);
        if (request.Steps.Any(step => step is { Verb: RequestVerb.Approve, To: RequestState.Setup or RequestState.Verification }))
        {
            var channel = ApprovedChannel.Plan(request, OpenKind, $"prov-{request.Id:N}", builder.Officer, Now);
            if (state == RequestState.Completed)
            {
                ApprovedChannel.Activate(channel, request, builder.Policy, builder.Officer, Now);
            }
            _db.Channels.Add(channel);
        }
        await _db.SaveChangesAsync();
        return request;
    }

    private static async Task<IReadOnlyList<AcceptedGuideline>> GuidelinesAsync(PortalDbContext db)
    {
        string[] about = [OpenKindSlug, "instagram"];
        var ofLent = GuidelineReach.ForLentChannels;
        return await db.Guidelines.AsNoTracking()
            .Where(one => one.Scope == GuidelineScope.All || (one.Scope == GuidelineScope.Topic && one.ScopeKey != ofLent) || about.Contains(one.ScopeKey))
            .SelectMany(one => one.Versions.Where(version => version.State == GuidelineVersionState.InForce), (one, version) => new AcceptedGuideline(one.Id, version.Number))
            .ToListAsync();
    }

    private static async Task<IReadOnlyDictionary<string, Actor>> ActorsAsync(PortalDbContext db, List<Unit> units)
    {
        var held = await (
            from person in db.Users
            join link in db.UserRoles on person.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            select new { person.Id, person.Email, person.DisplayName, Role = role.Name }).ToListAsync();
        return held.GroupBy(row => row.Email!).ToDictionary(rows => rows.Key, rows => new Actor
        {
            PersonId = rows.First().Id,
            Name = rows.First().DisplayName,
            Roles = rows.Select(row => Enum.Parse<Role>(row.Role!)).ToHashSet(),
            EndorsesFor = units.Where(unit => unit.HeadId == rows.First().Id).Select(unit => unit.Id).ToHashSet(),
        });
    }
}
