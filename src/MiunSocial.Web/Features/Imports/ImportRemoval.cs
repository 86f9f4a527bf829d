using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Imports;

namespace MiunSocial.Web.Features.Imports;

/// <summary>
/// Takes away the channels of an import that was cancelled, failed or was taken back. A channel that somebody has changed meanwhile
/// stays: it has become theirs.
/// </summary>
public sealed class ImportRemoval(PortalDbContext db, ImportSaves saves, IDatabaseFaults faults)
{
    private const int AtOnce = 200;

    public async Task RunAsync(Import import, CancellationToken cancellationToken)
    {
        var atOnce = AtOnce;
        while (true)
        {
            try
            {
                var isDone = false;
                if (await saves.TryAsync(import.Id, import.State, async one => isDone = await RemoveAsync(one, atOnce, cancellationToken), cancellationToken))
                {
                    if (isDone)
                    {
                        return;
                    }
                }
                else if (!await IsStillAsync(import, cancellationToken))
                {
                    return;
                }
            }
            catch (DbUpdateException exception) when (!faults.IsUnavailable(exception))
            {
                // Another record has come to speak of one of the channels. Found one at a time, it is left where it is.
                if (atOnce == 1)
                {
                    await LeaveFirstAsync(import, cancellationToken);
                }
                atOnce = 1;
            }
        }
    }

    /// <returns>Whether nothing was left to take away.</returns>
    private async Task<bool> RemoveAsync(Import import, int atOnce, CancellationToken cancellationToken)
    {
        var rows = await Left(import.Id).Take(atOnce).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.ChannelId).ToList();
        var channels = await db.Channels.Where(channel => ids.Contains(channel.Id)).ToDictionaryAsync(channel => channel.Id, cancellationToken);
        foreach (var row in rows)
        {
            if (channels.GetValueOrDefault(row.ChannelId!.Value) is { } channel && !TakeAway(import, channel))
            {
                row.LeftAlone();
            }
            else
            {
                row.TakenAway();
            }
        }
        await TakeLinksAwayAsync([.. rows.Where(row => row.Outcome != ImportRowOutcome.Kept).Select(row => row.ChannelId!.Value)], cancellationToken);
        var kept = rows.Count(row => row.Outcome == ImportRowOutcome.Kept);
        import.CountRemoved(rows.Count - kept, kept);
        if (rows.Count == 0)
        {
            import.EndRemoval(saves.Now);
        }
        return rows.Count == 0;
    }

    /// <summary>That an address has been checked meanwhile is no change of its channel, and means nothing without it.</summary>
    private async Task TakeLinksAwayAsync(Guid[] channelIds, CancellationToken cancellationToken)
    {
        db.LinkChecks.RemoveRange(await db.LinkChecks.Where(check => channelIds.Contains(check.ChannelId)).ToListAsync(cancellationToken));
        db.ChannelLinks.RemoveRange(await db.ChannelLinks.Where(link => channelIds.Contains(link.Id)).ToListAsync(cancellationToken));
    }

    private bool TakeAway(Import import, Channel channel)
    {
        if (channel.Version > 0)
        {
            return false;
        }
        channel.TakeBackImport(import.ByOrder, saves.Now);
        db.Channels.Remove(channel);
        return true;
    }

    private Task<bool> LeaveFirstAsync(Import import, CancellationToken cancellationToken) => saves.TryAsync(import.Id, import.State, async one =>
    {
        var row = await Left(one.Id).FirstAsync(cancellationToken);
        row.LeftAlone();
        one.CountRemoved(channels: 0, kept: 1);
    }, cancellationToken);

    private IQueryable<ImportRow> Left(Guid importId) =>
        db.ImportRows.Where(row => row.ImportId == importId && row.Outcome == ImportRowOutcome.Imported).OrderBy(row => row.Number);

    /// <summary>Whether a refused batch was only overtaken by somebody who changed one of its channels.</summary>
    private Task<bool> IsStillAsync(Import import, CancellationToken cancellationToken) =>
        saves.TryAsync(import.Id, import.State, _ => { }, cancellationToken);
}
