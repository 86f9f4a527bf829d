using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

/// <summary>Adds and changes units.</summary>
public sealed class OrganisationRegister(
    PortalDbContext db, IDatabaseFaults faults, ChannelIndexing indexing, RequestNotices notices, TimeProvider clock)
{
    /// <summary>Slugs that are addresses of other pages.</summary>
    private static readonly string[] Reserved = ["new"];

    /// <summary>Names that a message lists before it leaves the rest out.</summary>
    private const int MostNamed = 5;

    private const int Attempts = 5;

    private static readonly ChannelStatus[] InUse = [ChannelStatus.Planned, ChannelStatus.Active, ChannelStatus.Paused];

    public Task<SaveOutcome> AddAsync(Add form, Actor actor, CancellationToken cancellationToken) => AddAsync(form, actor, 1, cancellationToken);

    private async Task<SaveOutcome> AddAsync(Add form, Actor actor, int attempt, CancellationToken cancellationToken)
    {
        if (form.Problems().ToList() is { Count: > 0 } problems)
        {
            return SaveOutcome.Refused(problems);
        }
        if (await db.Units.SingleOrDefaultAsync(one => one.Slug == form.Parent && !one.IsArchived, cancellationToken) is not { } parent)
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
        var added = Unit.Create(new() { Slug = slug, Name = form.Name, Kind = form.Kind!.Value }, parent, actor, Now);
        parent.TakeIn(added, actor, Now);
        db.Units.Add(added);
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
        catch (DbUpdateConcurrencyException) when (attempt < Attempts)
        {
            // The unit above was changed, perhaps moved, at the same moment.
            db.ChangeTracker.Clear();
            return await AddAsync(form, actor, attempt + 1, cancellationToken);
        }
    }

    public async Task<SaveOutcome> ChangeAsync(string slug, Edit form, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(slug, form.Version, cancellationToken);
        var headId = await StaffIdAsync(form.HeadEmail, cancellationToken) ?? await NewHeadAsync(form, unit, actor, cancellationToken);
        List<Problem> problems =
        [
            .. form.Problems(),
            .. string.IsNullOrWhiteSpace(form.HeadEmail) || headId is not null ? [] : NotStaff(nameof(form.HeadEmail)),
        ];
        var move = await MoveOfAsync(unit, form, problems, cancellationToken);
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var isRenamed = form.Name != unit.Name;
        if (headId is { } appointed && appointed != unit.HeadId)
        {
            await notices.AddForEndorserAsync(unit.Id, appointed, Now, cancellationToken);
        }
        unit.Rename(form.Name, actor, Now);
        unit.AppointHead(headId, actor, Now);
        if (move is var (parent, below))
        {
            unit.Move(parent, below, actor, Now);
            // Saved only if the unit above still stands where it did.
            db.Entry(parent).Property(one => one.Version).IsModified = true;
        }
        var outcome = await SaveAsync(unit, cancellationToken);
        if (isRenamed && !outcome.IsOvertaken)
        {
            // The name is saved, so the unit's channels are found by it even if the one who asked has left.
            await indexing.IndexAgainAsync(channel => channel.UnitId == unit.Id, CancellationToken.None);
        }
        return outcome;
    }

    /// <returns>Null if the unit stays where it is, or cannot be put where it is wished.</returns>
    private async Task<(Unit Parent, IReadOnlyList<Unit> Below)?> MoveOfAsync(Unit unit, Edit form, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (unit.ParentId is null)
        {
            return null;
        }
        if (await db.Units.SingleOrDefaultAsync(one => one.Slug == form.Parent, cancellationToken) is not { } parent
            || (parent.IsArchived && parent.Id != unit.ParentId))
        {
            problems.Add(new(nameof(form.Parent), "Problem.ChooseFromList"));
            return null;
        }
        if (parent.Id == unit.ParentId)
        {
            return null;
        }
        var below = await db.Units.Where(one => one.Id != unit.Id && one.Path.StartsWith(unit.Path)).ToListAsync(cancellationToken);
        var beside = await db.Units.Where(one => one.ParentId == parent.Id).Select(one => one.Name.Sv).ToListAsync(cancellationToken);
        if (unit.CheckMove(parent, below) is { } problem)
        {
            problems.Add(problem);
        }
        if (beside.Any(name => FoldedText.Fold(name) == FoldedText.Fold(form.Name.Sv)))
        {
            problems.Add(new(nameof(form.NameSv), "Problem.UnitExists"));
        }
        return (parent, below);
    }

    /// <summary>Not while it holds channels in use, or units below it are in use: they would be left without a unit to choose.</summary>
    public async Task<SaveOutcome> ArchiveAsync(string slug, int version, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(slug, version, cancellationToken);
        var below = await db.Units.Where(one => one.ParentId == unit.Id && !one.IsArchived)
            .OrderBy(one => one.Slug).Select(one => one.Name.Sv).Take(MostNamed + 1).ToListAsync(cancellationToken);
        var channels = await db.Channels.Where(one => one.UnitId == unit.Id && InUse.Contains(one.Status))
            .OrderBy(one => one.SortKey).Select(one => one.Name).Take(MostNamed + 1).ToListAsync(cancellationToken);
        if (unit.ParentId is null)
        {
            return SaveOutcome.Refused(new Problem("", "Problem.Root"));
        }
        List<Problem> problems = [];
        if (below.Count > 0)
        {
            problems.Add(new("", "Problem.UnitsBelow", Named(below)));
        }
        if (channels.Count > 0)
        {
            problems.Add(new("", "Problem.ChannelsInUse", Named(channels)));
        }
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        unit.Archive(actor, Now);
        return await SaveAsync(unit, cancellationToken);
    }

    public async Task<SaveOutcome> RestoreAsync(string slug, int version, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(slug, version, cancellationToken);
        var above = await db.Units.Where(one => one.Id == unit.ParentId && one.IsArchived).Select(one => one.Name.Sv).SingleOrDefaultAsync(cancellationToken);
        if (above is not null)
        {
            return SaveOutcome.Refused(new Problem("", "Problem.ArchivedAbove", above));
        }
        unit.Restore(actor, Now);
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
        if (standIn.CoversDay(SwedishCalendar.DayOf(Now)))
        {
            await notices.AddForEndorserAsync(unit.Id, personId, Now, cancellationToken);
        }
        return await SaveAsync(unit, cancellationToken);
    }

    /// <param name="from">The first day of those that are ended.</param>
    public async Task<SaveOutcome> EndStandInAsync(string slug, Guid personId, DateOnly from, int version, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(slug, version, cancellationToken);
        unit.EndStandIn(personId, from, SwedishCalendar.DayOf(Now), actor, Now);
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
        if (unit.Events.Count == 0)
        {
            // Nothing differs any more: the same form sent twice.
            return SaveOutcome.Saved(unit.Slug);
        }
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

    /// <summary>
    /// Adds a head who is not in the portal yet, in the same save. They have no password: the first mail that asks for their endorsement
    /// leads them to choose one.
    /// </summary>
    private async Task<Guid?> NewHeadAsync(Edit form, Unit unit, Actor actor, CancellationToken cancellationToken)
    {
        var (email, name) = (Typed.Clean(form.HeadEmail), Typed.Clean(form.HeadName));
        var normalized = EmailAddress.Normalize(email);
        if (name.Length is 0 or > Lengths.Name || !EmailAddress.IsValid(email) || await db.Users.AnyAsync(one => one.NormalizedEmail == normalized, cancellationToken))
        {
            return null;
        }
        var person = Person.Create(email, name, Now);
        person.UnitId = unit.Id;
        person.Affiliation = Affiliation.Employee;
        db.Users.Add(person);
        var staff = await db.Roles.SingleAsync(role => role.Name == nameof(Role.Staff), cancellationToken);
        db.UserRoles.Add(new() { UserId = person.Id, RoleId = staff.Id });
        db.AddHistory(HistoryKind.PersonAdded, person, actor, Now);
        return person.Id;
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

    private static string Named(List<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " …" : "");
}
