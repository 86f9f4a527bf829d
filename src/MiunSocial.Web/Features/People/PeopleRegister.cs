using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.People;

/// <summary>Who can sign in, and with what roles. Each change is saved together with its history.</summary>
public sealed class PeopleRegister(
    PortalDbContext db, SignInManager<Person> signIns, IDatabaseFaults faults, RequestNotices notices, TimeProvider clock)
{
    /// <summary>Finds or adds the person and grants the role Administrator; somebody who had left is back.</summary>
    public async Task<Person> GrantAdministratorAsync(string email, string displayName, CancellationToken cancellationToken)
    {
        var person = await FindByEmailAsync(email, cancellationToken);
        if (person is null)
        {
            person = Person.Create(email, displayName, Now);
            await AddAsync(person, [Role.Administrator], Actor.Clock, cancellationToken);
            return person;
        }
        var held = await RolesOfAsync(person.Id, cancellationToken);
        var before = Snapshot(person, held);
        person.IsActive = true;
        await ChangeAsync(person, before, [.. held.Union([Role.Administrator])], Actor.Clock, cancellationToken);
        return person;
    }

    public async Task<SaveOutcome> AddAsync(Add form, Actor actor, CancellationToken cancellationToken)
    {
        var unitId = await UnitIdAsync(form, cancellationToken);
        List<Problem> problems = [.. form.Problems(), .. UnitProblems(form, unitId)];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var taken = new Problem(nameof(Add.Email), "Problem.EmailTaken");
        if (await FindByEmailAsync(Typed.Clean(form.Email), cancellationToken) is not null)
        {
            return SaveOutcome.Refused(taken);
        }
        var person = Person.Create(Typed.Clean(form.Email), Typed.Clean(form.Name), Now);
        Fill(person, form, unitId);
        try
        {
            await AddAsync(person, form.Roles, actor, cancellationToken);
            return SaveOutcome.Saved(person.Id.ToString());
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            return SaveOutcome.Refused(taken);
        }
    }

    public async Task<SaveOutcome> ChangeAsync(Guid id, Edit form, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.Users.SingleAsync(one => one.Id == id, cancellationToken);
        if (person.ConcurrencyStamp != form.Stamp)
        {
            return SaveOutcome.Overtaken;
        }
        var held = await RolesOfAsync(id, cancellationToken);
        var unitId = await UnitIdAsync(form, cancellationToken);
        List<Problem> problems =
        [
            .. form.Problems(),
            .. UnitProblems(form, unitId),
            .. id == actor.PersonId ? OwnProblems(form) : await LastAdministratorProblemsAsync(id, held, form, cancellationToken),
        ];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var before = Snapshot(person, held);
        person.Rename(Typed.Clean(form.Name));
        Fill(person, form, unitId);
        person.IsActive = form.IsActive;
        return await ChangeAsync(person, before, form.Roles, actor, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task AddAsync(Person person, IReadOnlyList<Role> roles, Actor actor, CancellationToken cancellationToken)
    {
        db.Users.Add(person);
        await SetRolesAsync(person.Id, roles, cancellationToken);
        db.AddHistory(HistoryKind.PersonAdded, person, actor, Now, new(NoFacts, Snapshot(person, roles)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<SaveOutcome> ChangeAsync(
        Person person, Dictionary<string, string?> before, IReadOnlyList<Role> roles, Actor actor, CancellationToken cancellationToken)
    {
        var after = Snapshot(person, roles);
        var changed = after.Except(before).ToDictionary();
        if (changed.Count == 0)
        {
            return SaveOutcome.Saved(person.Id.ToString());
        }
        if (changed.ContainsKey(RolesFact) || changed.ContainsKey(ActiveFact))
        {
            person.EndSessions();
        }
        person.Touch();
        await SetRolesAsync(person.Id, roles, cancellationToken);
        if (!person.IsActive || !roles.Contains(Role.Officer))
        {
            await ClearDeskAsync(person.Id, actor, cancellationToken);
        }
        if ((changed.ContainsKey(RolesFact) || changed.ContainsKey(ActiveFact)) && !(person.IsActive && roles.Contains(Role.Staff)))
        {
            await notices.AddForHeadlessAsync(person.Id, Now, cancellationToken);
        }
        db.AddHistory(HistoryKind.PersonChanged, person, actor, Now, new(before.Except(after).ToDictionary(), changed));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Overtaken;
        }
        if (person.Id == actor.PersonId)
        {
            // One's own page goes on with the new name and roles.
            await signIns.RefreshSignInAsync(person);
        }
        return SaveOutcome.Saved(person.Id.ToString());
    }

    /// <summary>What somebody had to see to who is no officer any more is seen to by whoever takes it.</summary>
    private async Task ClearDeskAsync(Guid officerId, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var request in await db.Requests.AsSplitQuery().Where(one => one.AssigneeId == officerId && one.EndedAt == null).ToListAsync(cancellationToken))
        {
            request.PutBack(actor, Now);
        }
    }

    private static void Fill(Person person, PersonForm form, Guid? unitId)
    {
        person.Language = form.Language!;
        person.Affiliation = form.Affiliation;
        person.UnitId = unitId;
    }

    private async Task SetRolesAsync(Guid personId, IReadOnlyList<Role> roles, CancellationToken cancellationToken)
    {
        var held = await db.UserRoles.Where(one => one.UserId == personId).ToListAsync(cancellationToken);
        foreach (var role in await db.Roles.ToListAsync(cancellationToken))
        {
            var link = held.SingleOrDefault(one => one.RoleId == role.Id);
            switch (roles.Contains(Enum.Parse<Role>(role.Name!)), link)
            {
                case (true, null):
                    db.UserRoles.Add(new() { UserId = personId, RoleId = role.Id });
                    break;
                case (false, not null):
                    db.UserRoles.Remove(link);
                    break;
            }
        }
    }

    private async Task<List<Role>> RolesOfAsync(Guid personId, CancellationToken cancellationToken)
    {
        var names = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where held.UserId == personId
            select role.Name).ToListAsync(cancellationToken);
        return [.. names.Select(Enum.Parse<Role>)];
    }

    private Task<Person?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = EmailAddress.Normalize(email);
        return db.Users.SingleOrDefaultAsync(person => person.NormalizedUserName == normalized, cancellationToken);
    }

    private async Task<Guid?> UnitIdAsync(PersonForm form, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(form.Unit)
            ? null
            : await db.Units.Where(unit => unit.Slug == form.Unit).Select(unit => (Guid?)unit.Id).SingleOrDefaultAsync(cancellationToken);

    private static IEnumerable<Problem> UnitProblems(PersonForm form, Guid? unitId) =>
        string.IsNullOrEmpty(form.Unit) || unitId is not null ? [] : [new(nameof(form.Unit), "Problem.Invalid")];

    /// <summary>Nobody shuts themselves out.</summary>
    private static IEnumerable<Problem> OwnProblems(Edit form)
    {
        if (!form.Roles.Contains(Role.Administrator))
        {
            yield return new(nameof(form.Roles), "Problem.OwnRole");
        }
        if (!form.IsActive)
        {
            yield return new(nameof(form.IsActive), "Problem.OwnActive");
        }
    }

    private async Task<IReadOnlyList<Problem>> LastAdministratorProblemsAsync(
        Guid id, List<Role> held, Edit form, CancellationToken cancellationToken)
    {
        if (!held.Contains(Role.Administrator) || (form.IsActive && form.Roles.Contains(Role.Administrator)))
        {
            return [];
        }
        // Two who remove each other both change the role's own row, so that one of them is told.
        var role = await db.Roles.SingleAsync(one => one.Name == nameof(Role.Administrator), cancellationToken);
        role.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        var isLast = !await db.UserRoles.AnyAsync(
            one => one.RoleId == role.Id && one.UserId != id && db.Users.Any(person => person.Id == one.UserId && person.IsActive),
            cancellationToken);
        return isLast ? [new(nameof(form.Roles), "Problem.LastAdministrator")] : [];
    }

    private const string RolesFact = "roles";
    private const string ActiveFact = "active";

    private static readonly Dictionary<string, string?> NoFacts = [];

    private static Dictionary<string, string?> Snapshot(Person person, IEnumerable<Role> roles) => new()
    {
        ["name"] = person.DisplayName,
        ["email"] = person.Email,
        ["language"] = person.Language,
        ["unit"] = person.UnitId?.ToString(),
        ["affiliation"] = person.Affiliation.ToString(),
        [RolesFact] = string.Join(", ", roles.Distinct().Order()),
        [ActiveFact] = person.IsActive ? "yes" : "no",
    };
}
