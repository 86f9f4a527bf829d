using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>Reads all rows of a file and writes down what is wrong with them; no channel is touched.</summary>
public sealed class ImportCheck(PortalDbContext db, ImportFiles files, ImportSaves saves, ImportWords words)
{
    private const int AtOnce = 500;

    public async Task RunAsync(Import import, CancellationToken cancellationToken)
    {
        if (import.State == ImportState.Uploaded
            && !await saves.TryAsync(import.Id, ImportState.Uploaded, one => one.BeginChecking(saves.Now), cancellationToken))
        {
            return;
        }
        try
        {
            await CheckAsync(import, cancellationToken);
        }
        catch (TableFaultException fault)
        {
            await saves.TryAsync(import.Id, ImportState.Checking, one => one.Refuse(fault.Problem, saves.Now), cancellationToken);
        }
    }

    private async Task CheckAsync(Import import, CancellationToken cancellationToken)
    {
        await using var file = await files.OpenAsync(import.Id, cancellationToken) ?? throw new TableFaultException("File.Gone");
        var registry = await ExchangeRegistry.ReadAsync(db, cancellationToken);
        var reader = new ChannelReader(registry, words.Words, SwedishCalendar.DayOf(saves.Now));
        var taken = await TakenNames.ReadAsync(db, cancellationToken);
        var any = false;
        foreach (var batch in Tables.Open(file, import.Format, words.Words).Rows.Chunk(AtOnce))
        {
            any = true;
            var found = batch.Select(row => (row.Number, Problems: Problems(row, reader, taken))).ToList();
            if (!await SaveAsync(import.Id, found, cancellationToken))
            {
                return;
            }
        }
        if (!any)
        {
            throw new TableFaultException("File.NoRows");
        }
        await saves.TryAsync(import.Id, ImportState.Checking, one => one.EndChecking(saves.Now), cancellationToken);
    }

    /// <summary>Rows that a node before this one has dealt with are read again, for what they take, but not counted again.</summary>
    private async Task<bool> SaveAsync(Guid id, List<(int Number, List<RowProblem> Problems)> found, CancellationToken cancellationToken) =>
        await saves.TryAsync(id, ImportState.Checking, import =>
        {
            var rows = found.Where(row => row.Number > import.LastRow).ToList();
            foreach (var (number, problems) in rows.Where(row => row.Problems.Count > 0))
            {
                var row = new ImportRow { ImportId = id, Number = number };
                row.Refuse(problems);
                db.ImportRows.Add(row);
            }
            import.CountChecked(Math.Max(import.LastRow, found[^1].Number), rows.Count, rows.Count(row => row.Problems.Count > 0));
        }, cancellationToken);

    private static List<RowProblem> Problems(TableRow row, ChannelReader reader, TakenNames taken)
    {
        var read = reader.Read(row);
        var problems = read.Told(taken);
        if (problems.Count == 0)
        {
            taken.Take(read);
        }
        return problems;
    }
}

internal static class ReadChannelExtensions
{
    /// <summary>All that is wrong with a row, in itself and beside others.</summary>
    public static List<RowProblem> Told(this ReadChannel read, TakenNames taken) =>
        [.. read.Problems.Concat(taken.Check(read)).Select(problem => RowProblem.Of(problem, CellOf(read.Row, problem.Field)))];

    private static string CellOf(TableRow row, string key) => ChannelColumns.All.FirstOrDefault(column => column.Key == key) is { } column ? row[column] : "";
}
