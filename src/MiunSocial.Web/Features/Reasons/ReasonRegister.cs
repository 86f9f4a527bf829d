using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Reasons;

/// <summary>Adds and changes prepared reasons.</summary>
public sealed class ReasonRegister(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<SaveOutcome> AddAsync(Edit form, Actor actor, CancellationToken cancellationToken)
    {
        if (form.Problems().ToList() is { Count: > 0 } problems)
        {
            return SaveOutcome.Refused(problems);
        }
        var id = form.Id == Guid.Empty ? Guid.CreateVersion7(Now) : form.Id;
        db.PreparedReasons.Add(PreparedReason.Create(id, form.Verb!.Value, form.ToTitle(), form.ToText(), actor, Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(id.ToString());
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The form was sent before: twice as it was, or once more with what has been corrected since.
            db.ChangeTracker.Clear();
            return await SaveAsync(id, version: 0, reason => reason.Change(form.ToTitle(), form.ToText(), actor, Now), cancellationToken);
        }
    }

    public async Task<SaveOutcome> ChangeAsync(Edit form, Actor actor, CancellationToken cancellationToken) =>
        form.Problems().ToList() is { Count: > 0 } problems
            ? SaveOutcome.Refused(problems)
            : await SaveAsync(form.Id, form.Version, reason => reason.Change(form.ToTitle(), form.ToText(), actor, Now), cancellationToken);

    public Task<SaveOutcome> ArchiveAsync(Guid id, int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(id, version, reason => reason.Archive(actor, Now), cancellationToken);

    public Task<SaveOutcome> RestoreAsync(Guid id, int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(id, version, reason => reason.Restore(actor, Now), cancellationToken);

    /// <summary>A form sent twice changes nothing the second time; another one that comes too late is told.</summary>
    private async Task<SaveOutcome> SaveAsync(Guid id, int version, Action<PreparedReason> change, CancellationToken cancellationToken)
    {
        var reason = await db.PreparedReasons.SingleAsync(one => one.Id == id, cancellationToken);
        change(reason);
        if (reason.Events.Count == 0)
        {
            return SaveOutcome.Saved(id.ToString());
        }
        db.Entry(reason).Property(one => one.Version).OriginalValue = version;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(id.ToString());
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return SaveOutcome.Overtaken;
        }
    }
}
