using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Health;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Authorization;

/// <summary>The person behind this request, with what waits for them: one query, asked once and only if wanted.</summary>
public sealed class SignedIn(IHttpContextAccessor http, PortalDbContext db, TimeProvider clock)
{
    private State? _state;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => SwedishCalendar.DayOf(Now);

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<State> GetAsync(CancellationToken cancellationToken = default) =>
        _state ??= await LoadAsync(http.HttpContext?.User ?? new(), cancellationToken);

    /// <returns>Null for a visitor.</returns>
    public async Task<State?> FindAsync(CancellationToken cancellationToken = default) =>
        http.HttpContext?.User.PersonId() is null ? null : await GetAsync(cancellationToken);

    public async Task<Actor> ActorAsync(CancellationToken cancellationToken = default) => (await GetAsync(cancellationToken)).Actor;

    private async Task<State> LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var personId = user.PersonId() ?? throw new InvalidOperationException("Nobody is signed in.");
        var today = Today;
        var endorsed = db.Units
            .Where(unit => unit.HeadId == personId
                || unit.StandIns.Any(one => one.PersonId == personId && one.From <= today && today <= one.To))
            .Select(unit => unit.Id);
        var email = user.Identity?.Name ?? "";
        var kept = db.ChannelsKeptBy(email);
        // One row per unit, or a single one without: SQLite cannot read a list of its own for each row.
        var rows = await (
            from person in db.Users
            where person.Id == personId
            join unit in endorsed.Select(id => new { Id = (Guid?)id, PersonId = personId }) on person.Id equals unit.PersonId into units
            from unit in units.DefaultIfEmpty()
            select new
            {
                person.UnitId,
                EndorsesFor = unit.Id,
                Mine = db.Requests.Count(request => request.RequesterId == personId
                    && (request.State == RequestState.Completion || request.State == RequestState.Setup)),
                Queue = db.Requests.Count(request => request.RequesterId != personId
                    && (request.State == RequestState.Review || request.State == RequestState.Verification)),
                ToEndorse = db.Requests.Count(request => request.State == RequestState.Endorsement
                    && request.RequesterId != personId
                    && endorsed.Any(id => id == request.EndorsingUnitId)),
                KeepsChannels = kept.Any(),
            }).ToListAsync(cancellationToken);
        var found = rows.FirstOrDefault() ?? throw new InvalidOperationException("The person who is signed in is not in the register.");
        var roles = Enum.GetValues<Role>().Where(role => user.IsInRole(role.ToString())).ToHashSet();
        return new()
        {
            Actor = new() { PersonId = personId, Name = user.DisplayName(), Roles = roles, EndorsesFor = rows.Select(row => row.EndorsesFor).OfType<Guid>().ToHashSet() },
            Email = email,
            UnitId = found.UnitId,
            KeepsChannels = found.KeepsChannels,
            OwnTurns = found.Mine,
            Approvals = (roles.Contains(Role.Officer) ? found.Queue : 0) + (roles.Contains(Role.Staff) ? found.ToEndorse : 0),
        };
    }

    public sealed record State
    {
        public required Actor Actor { get; init; }

        public required string Email { get; init; }

        public Guid? UnitId { get; init; }

        /// <summary>Whether the person is responsible, administrator or stand-in for any channel.</summary>
        public required bool KeepsChannels { get; init; }

        /// <summary>The person's own requests that wait for the person.</summary>
        public required int OwnTurns { get; init; }

        /// <summary>Requests that wait for the person's decision or endorsement.</summary>
        public required int Approvals { get; init; }

        public bool SeesApprovals => Actor.Is(Role.Officer) || (Actor.Is(Role.Staff) && Actor.EndorsesFor.Count > 0);
    }
}

public static class ClaimsPrincipalExtensions
{
    public static Guid? PersonId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static string DisplayName(this ClaimsPrincipal user) =>
        user.FindFirstValue(PersonClaims.DisplayName) ?? user.Identity?.Name ?? "";
}
