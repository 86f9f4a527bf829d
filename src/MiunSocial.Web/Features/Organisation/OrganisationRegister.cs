using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

/// <summary>Adds and changes units.</summary>
public sealed class OrganisationRegister(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    /// <summary>Slugs that are addresses of other pages.</summary>
    private static readonly string[] Reserved = ["new"];

    public async Task<SaveOutcome> AddAsync(Add form, Actor actor, CancellationToken cancellationToken)
    {
        if (form.Problems().ToList() is { Count: > 0 } problems)
        {
            return SaveOutcome.Refused(problems);
        }
        if (await db.Units.SingleOrDefaultAsync(one => one.Slug == form.Parent, cancellationToken) is not { } parent)
        {
            return SaveOutcome.Refused(new Problem(nameof(form.Parent), "Problem.Invalid"));
        }
        var known = await db.Units.Select(one => new { one.Slug, one.ParentId, one.Name.Sv }).ToListAsync(cancellationToken);
        var slug = Slug.Free(form.Name.Sv, known.Select(one => one.Slug).Concat(Reserved).ToHashSet());
        if (!Unit.FitsBelow(parent, slug))
        {
            return SaveOutcome.Refused(new Problem(nameof(form.Parent), "Problem.TooDeep"));
        }
        var exists = new Problem(nameof(form.NameSv), "Problem.UnitExists");
        if (known.Any(one => one.ParentId == parent.Id && FoldedText.Fold(one.Sv) == FoldedText.Fold(form.Name.Sv)))
        {
            return SaveOutcome.Refused(exists);
        }
        db.Units.Add(Unit.Create(new() { Slug = slug, Name = form.Name, Kind = form.Kind!.Value }, parent, actor, Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(slug);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The same form sent twice at once.
            return SaveOutcome.Refused(exists);
        }
    }

    public async Task<SaveOutcome> ChangeAsync(string slug, Edit form, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(slug, form.Version, cancellationToken);
        var headId = await StaffIdAsync(form.HeadEmail, cancellationToken);
        List<Problem> problems =
        [
            .. form.Problems(),
            .. string.IsNullOrWhiteSpace(form.HeadEmail) || headId is not null ? [] : NotStaff(nameof(form.HeadEmail)),
        ];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        if (form.Name != unit.Name)
        {
            unit.Rename(form.Name, actor, Now);
            await IndexChannelsAsync(unit, cancellationToken);
        }
        unit.AppointHead(headId, actor, Now);
        return await SaveAsync(unit, cancellationToken);
    }

    public async Task<SaveOutcome> AddStandInAsync(string slug, AddStandIn form, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(slug, form.Version, cancellationToken);
        if (form.Problems().ToList() is { Count: > 0 } problems)
        {
            return SaveOutcome.Refused(problems);
        }
        if (await StaffIdAsync(form.Email, cancellationToken) is not { } personId)
        {
            return SaveOutcome.Refused(NotStaff(nameof(form.Email)));
        }
        var standIn = new StandIn(personId, form.From!.Value, form.To!.Value);
        if (unit.CheckStandIn(standIn).ToList() is { Count: > 0 } refused)
        {
            return SaveOutcome.Refused(refused);
        }
        unit.AddStandIn(standIn, actor, Now);
        return await SaveAsync(unit, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The unit as if it still were the version that the form was opened with; saving it tells if it is not.</summary>
    private async Task<Unit> FindAsync(string slug, int version, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleAsync(one => one.Slug == slug, cancellationToken);
        db.Entry(unit).Property(one => one.Version).OriginalValue = version;
        return unit;
    }

    private async Task<SaveOutcome> SaveAsync(Unit unit, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(unit.Slug);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Overtaken;
        }
    }

    /// <summary>Only staff endorse, so only staff can be head or stand in.</summary>
    private async Task<Guid?> StaffIdAsync(string? email, CancellationToken cancellationToken)
    {
        var normalized = EmailAddress.Normalize(Typed.Clean(email));
        return await (
            from person in db.Users
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where person.NormalizedUserName == normalized && person.IsActive && role.Name == nameof(Role.Staff)
            select (Guid?)person.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private static Problem[] NotStaff(string field) => [new(field, "Problem.NotStaff")];

    /// <summary>Channels are found by the name of their unit.</summary>
    private async Task IndexChannelsAsync(Unit unit, CancellationToken cancellationToken)
    {
        var channels = await db.Channels.Where(channel => channel.UnitId == unit.Id).ToListAsync(cancellationToken);
        var kinds = await db.Kinds.Select(kind => new { kind.Id, kind.Name }).ToDictionaryAsync(kind => kind.Id, cancellationToken);
        var audiences = await db.Audiences.Select(one => new { one.Id, one.Name }).ToDictionaryAsync(one => one.Id, cancellationToken);
        foreach (var channel in channels)
        {
            channel.IndexForSearch(
                [unit.Name, kinds[channel.KindId].Name, .. channel.Audiences.Select(one => audiences[one.AudienceId].Name)]);
        }
    }
}
