using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>Writes the good rows down as channels. The channels of a batch and what became of its rows are one save, so a node that takes over goes on after the last.</summary>
public sealed class ImportWriting(PortalDbContext db, ImportFiles files, ImportSaves saves, ImportWords words, IDatabaseFaults faults)
{
    /// <summary>So few that others who write never wait long for the database.</summary>
    public const int AtOnce = 200;

    /// <summary>How often a batch is looked at anew because somebody else took an address in the same moment.</summary>
    private const int MostTries = 5;

    private TakenNames? _taken;

    public async Task RunAsync(Import import, CancellationToken cancellationToken)
    {
        await using var file = await files.OpenAsync(import.Id, cancellationToken);
        if (file is null)
        {
            await saves.TryAsync(import.Id, ImportState.Importing, one => one.GiveUp(RowProblem.Of(new("", "File.Gone"), ""), saves.Now), cancellationToken);
            return;
        }
        var reader = new ChannelReader(await ExchangeRegistry.ReadAsync(db, cancellationToken), words.Words, SwedishCalendar.DayOf(saves.Now));
        var rows = Tables.Open(file, import.Format, words.Words).Rows.Where(row => row.Number > import.LastRow);
        foreach (var batch in rows.Chunk(AtOnce))
        {
            if (!await WriteAsync(import.Id, batch, reader, cancellationToken))
            {
                return;
            }
        }
        await saves.TryAsync(import.Id, ImportState.Importing, one => one.Complete(saves.Now), cancellationToken);
    }

    private async Task<bool> WriteAsync(Guid id, TableRow[] batch, ChannelReader reader, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await saves.TryAsync(id, ImportState.Importing, import => WriteAsync(import, batch, reader, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException exception) when (tries < MostTries && faults.IsUniqueViolation(exception))
            {
                // Somebody has taken an address or a slug since the registry was read.
                _taken = null;
            }
        }
    }

    private async Task WriteAsync(Import import, TableRow[] batch, ChannelReader reader, CancellationToken cancellationToken)
    {
        var taken = _taken ??= await TakenNames.ReadAsync(db, cancellationToken);
        var (first, last) = (batch[0].Number, batch[^1].Number);
        var known = await db.ImportRows.AsNoTracking()
            .Where(row => row.ImportId == import.Id && row.Number >= first && row.Number <= last)
            .Select(row => row.Number)
            .ToHashSetAsync(cancellationToken);
        var written = 0;
        foreach (var row in batch.Where(row => row.Number > import.LastRow && !known.Contains(row.Number)))
        {
            var read = reader.Read(row);
            var problems = read.Told(taken);
            if (problems.Count == 0)
            {
                WriteDown(import, read, taken);
                written++;
            }
            else if (import.Choice == ImportChoice.AllOrNothing)
            {
                db.ChangeTracker.Clear();
                db.Attach(import);
                Refuse(import, row, problems);
                import.GiveUp(problems[0], saves.Now);
                // Of this batch nothing is written, and what it took is taken no more.
                _taken = null;
                return;
            }
            else
            {
                Refuse(import, row, problems);
            }
        }
        import.CountImported(last, written);
    }

    private void WriteDown(Import import, ReadChannel read, TakenNames taken)
    {
        var channel = Channel.Import(taken.Take(read), read.Address, read.Standing, import.ByOrder, saves.Now);
        channel.IndexForSearch(read.NamesAround);
        db.Channels.Add(channel);
        var row = new ImportRow { ImportId = import.Id, Number = read.Row.Number };
        row.WrittenDown(channel.Id);
        db.ImportRows.Add(row);
    }

    /// <summary>The row was good when it was checked, and is not any more.</summary>
    private void Refuse(Import import, TableRow read, List<RowProblem> problems)
    {
        var row = new ImportRow { ImportId = import.Id, Number = read.Number };
        row.Refuse(problems);
        db.ImportRows.Add(row);
        import.CountSpoilt(1);
    }
}
