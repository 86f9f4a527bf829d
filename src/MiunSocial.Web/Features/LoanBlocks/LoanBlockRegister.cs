using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanBlocks;

/// <summary>Blocks days, changes which, and opens them again.</summary>
public sealed class LoanBlockRegister(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<SaveOutcome> AddAsync(Edit form, Actor actor, CancellationToken cancellationToken)
    {
        List<Problem> problems = [.. form.Problems(SwedishCalendar.DayOf(Now)), .. await ChannelProblemsAsync(form, cancellationToken)];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var id = form.Id == Guid.Empty ? Guid.CreateVersion7(Now) : form.Id;
        db.BlockedDays.Add(BlockedDays.Block(id, form.ChannelId, form.Days(), form.Reason, actor, Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(id.ToString());
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The form was sent before: twice as it was, or once more with what has been corrected since.
            db.ChangeTracker.Clear();
            return await SaveAsync(id, version: 0, blocked => blocked.Change(form.Days(), form.Reason, actor, Now), cancellationToken);
        }
    }

    public async Task<SaveOutcome> ChangeAsync(Edit form, Actor actor, CancellationToken cancellationToken) =>
        form.Problems(SwedishCalendar.DayOf(Now)).ToList() is { Count: > 0 } problems
            ? SaveOutcome.Refused(problems)
            : await SaveAsync(form.Id, form.Version, blocked => blocked.Change(form.Days(), form.Reason, actor, Now), cancellationToken);

    /// <summary>Days that somebody has opened already stay open.</summary>
    public async Task<SaveOutcome> RemoveAsync(Guid id, int version, Actor actor, CancellationToken cancellationToken) =>
        await SaveAsync(id, version, blocked =>
        {
            blocked.Unblock(actor, Now);
            db.BlockedDays.Remove(blocked);
        }, cancellationToken);

    private async Task<SaveOutcome> SaveAsync(Guid id, int version, Action<BlockedDays> change, CancellationToken cancellationToken)
    {
        if (await db.BlockedDays.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } blocked)
        {
            return SaveOutcome.Overtaken;
        }
        change(blocked);
        if (blocked.Events.Count == 0)
        {
            return SaveOutcome.Saved(id.ToString());
        }
        db.Entry(blocked).Property(one => one.Version).OriginalValue = version;
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

    private async Task<IReadOnlyList<Problem>> ChannelProblemsAsync(Edit form, CancellationToken cancellationToken) =>
        form.ChannelId is not { } id || await db.Channels.AnyAsync(channel => channel.Id == id, cancellationToken)
            ? []
            : [new(nameof(form.ChannelId), "Problem.ChooseFromList")];
}
