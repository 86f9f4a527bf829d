using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>
/// Asks those responsible for channels to acknowledge guidelines, and reminds them. That they were told is saved with the notice, so that
/// nobody is told twice; one notice tells of all that waits.
/// </summary>
public sealed class AcknowledgementReminding(PortalDbContext db, AcknowledgementBook book, IDatabaseFaults faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => SwedishCalendar.DayOf(Now);

    /// <summary>Asks for what nobody has asked for yet: after a new version, or when somebody has become responsible.</summary>
    /// <returns>How many people were asked.</returns>
    public async Task<int> AskAsync(CancellationToken cancellationToken) =>
        await TellAsync(NoticeKind.GuidelineAcknowledgementAsked, await WaitingAsync(null, row => row.Ask is null, cancellationToken), cancellationToken);

    /// <summary>Reminds of what has waited for as long as the policy says.</summary>
    /// <returns>How many people were reminded.</returns>
    public async Task<int> RemindDueAsync(CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        var due = await WaitingAsync(null, row => row.Ask?.IsReminderDue(policy, Today) == true, cancellationToken);
        return await TellAsync(NoticeKind.GuidelineAcknowledgementReminded, due, cancellationToken);
    }

    /// <summary>An officer reminds all of whom one guideline still waits, but for those who have heard of it today.</summary>
    /// <returns>How many people were reminded; null if no guideline in force has the slug.</returns>
    public async Task<int?> RemindNowAsync(string slug, Actor actor, CancellationToken cancellationToken)
    {
        if (await book.ReadAsync(slug, cancellationToken) is not { } rows)
        {
            return null;
        }
        var waiting = rows.Where(row => row is { Waits: true, Account: not null } && row.Ask?.MayRemind(Today) != false).ToList();
        var reminded = await TellAsync(NoticeKind.GuidelineAcknowledgementReminded, waiting, cancellationToken);
        if (reminded > 0)
        {
            db.AddHistory(new()
            {
                Kind = HistoryKind.GuidelineReminded,
                At = Now,
                Actor = actor,
                SubjectId = waiting[0].Guideline.Id,
                SubjectLabel = waiting[0].Guideline.Title.In("sv"),
                After = new Dictionary<string, string?> { ["people"] = reminded.ToString(CultureInfo.InvariantCulture) },
            });
            await db.SaveChangesAsync(cancellationToken);
        }
        return reminded;
    }

    private async Task<List<BookRow>> WaitingAsync(string? slug, Func<BookRow, bool> which, CancellationToken cancellationToken) =>
        [.. (await book.ReadAsync(slug, cancellationToken) ?? []).Where(row => row is { Waits: true, Account: not null } && which(row))];

    /// <summary>A person at a time: whom another node tells at the same moment is left to it, and the others are told all the same.</summary>
    private async Task<int> TellAsync(NoticeKind kind, IReadOnlyList<BookRow> rows, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var person in rows.GroupBy(row => row.Account!))
        {
            db.ChangeTracker.Clear();
            foreach (var row in person)
            {
                Mark(row, person.Key.Id, kind);
            }
            db.AddAcknowledgementNotice(kind, person.Key.Id, [.. person.Select(row => row.Guideline.Title.In(person.Key.Language))], Now);
            told += await SaveAsync(cancellationToken) ? 1 : 0;
        }
        return told;
    }

    private void Mark(BookRow row, Guid personId, NoticeKind kind)
    {
        if (row.Ask is not { } ask)
        {
            db.AcknowledgementAsks.Add(AcknowledgementAsk.Ask(row.Guideline.Id, row.Guideline.Major, personId, Now));
        }
        else if (kind == NoticeKind.GuidelineAcknowledgementReminded)
        {
            db.Attach(ask);
            ask.Remind(Now);
        }
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
