using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Health;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

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

    /// <summary>The person as the writer of their own requests, which nothing needs to be asked for: that they endorse for a unit gives them no part in those.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Writer()
    {
        var user = http.HttpContext?.User ?? new();
        return new()
        {
            PersonId = user.PersonId() ?? throw new InvalidOperationException("Nobody is signed in."),
            Name = user.DisplayName(),
            Roles = RolesOf(user),
        };
    }

    private static HashSet<Role> RolesOf(ClaimsPrincipal user) => [.. Enum.GetValues<Role>().Where(role => user.IsInRole(role.ToString()))];

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
        // On every page: what is counted is counted as far as anyone counts, in an index's order, and never all there is.
        var mine = db.Requests
            .Where(request => request.RequesterId == personId && (request.State == RequestState.Completion || request.State == RequestState.Setup))
            .OrderBy(request => request.RequesterId);
        var asked = db.Requests
            .Where(request => request.RequesterId == personId && request.AwaitsAnswerFrom == AnswerFrom.Requester && request.EndedAt == null
                && request.State != RequestState.Completion && request.State != RequestState.Setup)
            .OrderBy(request => request.RequesterId);
        var questions = db.Requests
            .Where(request => request.AwaitsAnswerFrom == AnswerFrom.Officers && request.EndedAt == null && request.RequesterId != personId
                && request.State != RequestState.Review && request.State != RequestState.Verification)
            .OrderBy(request => request.AwaitsAnswerFrom);
        var review = Waiting(RequestState.Review, personId).NotApprovedBy(personId);
        var verification = Waiting(RequestState.Verification, personId);
        var isOfficer = user.IsInRole(nameof(Role.Officer));
        var isStudent = user.IsInRole(nameof(Role.Student));
        var toLend = db.Loans.Where(loan => loan.State == LoanState.Requested && loan.BorrowerId != personId).OrderBy(loan => loan.FirstDay);
        var late = db.Loans.Where(loan => loan.State == LoanState.HandedOver && loan.LastDay < today).OrderBy(loan => loan.LastDay);
        var unsafeLoans = db.Loans.Where(loan => loan.State == LoanState.Revoked && loan.HandedOverAt != null && loan.SecuredAt == null).OrderBy(loan => loan.FirstDay);
        var toEvaluate = db.Loans.Where(loan => loan.BorrowerId == personId && loan.State == LoanState.Returned && loan.Evaluation == null).OrderBy(loan => loan.FirstDay);
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
                Mine = mine.Take(Capped.Most).Count() + asked.Take(Capped.Most).Count(),
                ToDecide = isOfficer ? review.Take(Capped.Most).Count() : 0,
                ToAnswer = isOfficer ? questions.Take(Capped.Most).Count() : 0,
                ToVerify = isOfficer ? verification.Take(Capped.Most).Count() : 0,
                // By unit, so that no database begins with all that wait for any head.
                ToEndorse = db.Requests
                    .Where(request => unit.Id != null && request.EndorsingUnitId == unit.Id && request.State == RequestState.Endorsement && request.RequesterId != personId)
                    .OrderBy(request => request.SubmittedAt).Take(Capped.Most).Count(),
                KeepsChannels = kept.Any(),
                LoansToDecide = isOfficer ? toLend.Take(Capped.Most).Count() : 0,
                LoansOut = isOfficer ? late.Take(Capped.Most).Count() + unsafeLoans.Take(Capped.Most).Count() : 0,
                LoansToEvaluate = isStudent ? toEvaluate.Take(Capped.Most).Count() : 0,
            }).ToListAsync(cancellationToken);
        var found = rows.FirstOrDefault() ?? throw new InvalidOperationException("The person who is signed in is not in the register.");
        var roles = RolesOf(user);
        return new()
        {
            Actor = new() { PersonId = personId, Name = user.DisplayName(), Roles = roles, EndorsesFor = rows.Select(row => row.EndorsesFor).OfType<Guid>().ToHashSet() },
            Email = email,
            UnitId = found.UnitId,
            KeepsChannels = found.KeepsChannels,
            OwnTurns = found.Mine,
            Loans = found.LoansToDecide + found.LoansOut + found.LoansToEvaluate,
            Approvals = found.ToDecide + found.ToVerify + found.ToAnswer + (roles.Contains(Role.Staff) ? rows.Sum(row => row.ToEndorse) : 0),
        };
    }

    private IQueryable<Request> Waiting(RequestState state, Guid personId) =>
        db.Requests.Where(request => request.State == state && request.RequesterId != personId).OrderBy(request => request.ReplyDueOn);

    public sealed record State
    {
        public required Actor Actor { get; init; }

        public required string Email { get; init; }

        public Guid? UnitId { get; init; }

        /// <summary>Whether the person is responsible, administrator or stand-in for any channel.</summary>
        public required bool KeepsChannels { get; init; }

        /// <summary>The person's own requests that wait for the person; see <see cref="Capped"/>.</summary>
        public required int OwnTurns { get; init; }

        /// <summary>Requests that wait for the person's decision, endorsement or answer; see <see cref="Capped"/>.</summary>
        public required int Approvals { get; init; }

        /// <summary>Loans that wait for the person: for officers a decision or an account that is not safe again, for borrowers to say how it went; see <see cref="Capped"/>.</summary>
        public required int Loans { get; init; }

        /// <summary>Students borrow and officers lend; nobody else has anything to do with loans.</summary>
        public bool SeesLoans => Actor.Is(Role.Student) || Actor.Is(Role.Officer);

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
