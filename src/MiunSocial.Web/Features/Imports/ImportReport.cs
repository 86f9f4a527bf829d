using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>What became of each row, as a file in the reader's language.</summary>
public sealed class ImportReport(PortalDbContext db, IStringLocalizer<ImportsText> texts, IStringLocalizer<SharedText> shared)
{
    private const int AtOnce = 500;

    public Task WriteAsync(Guid id, Stream to, CancellationToken cancellationToken) => TableWriters.WriteCsvAsync(
        to,
        [texts["Report.Row"], texts["Report.Outcome"], texts["Report.Field"], texts["Report.Value"], texts["Report.Reason"], texts["Report.Channel"]],
        LinesAsync(id, cancellationToken),
        cancellationToken);

    /// <summary>A problem as a sentence.</summary>
    public string Say(RowProblem problem)
    {
        var known = new IStringLocalizer[] { texts, shared }.FirstOrDefault(one => !one[problem.Code].ResourceNotFound, texts);
        return known[problem.Code, problem.Argument];
    }

    /// <summary>A column as pages call it.</summary>
    public string Name(string field) => texts[$"Column.{field}"] is { ResourceNotFound: false } name ? name : field;

    private async IAsyncEnumerable<IReadOnlyList<string>> LinesAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = 0;
        while (true)
        {
            var rows = await (
                from row in db.ImportRows.AsNoTracking()
                where row.ImportId == id && row.Number > after
                orderby row.Number
                select new { Row = row, Channel = db.Channels.Where(channel => channel.Id == row.ChannelId).Select(channel => channel.Slug).FirstOrDefault() })
                .Take(AtOnce)
                .ToListAsync(cancellationToken);
            foreach (var line in rows.SelectMany(one => Lines(one.Row, one.Channel)))
            {
                yield return line;
            }
            if (rows.Count < AtOnce)
            {
                yield break;
            }
            after = rows[^1].Row.Number;
        }
    }

    private IEnumerable<IReadOnlyList<string>> Lines(ImportRow row, string? channel)
    {
        var number = row.Number.ToString(CultureInfo.InvariantCulture);
        var outcome = texts[$"ImportRowOutcome.{row.Outcome}"].Value;
        return row.Problems.Length == 0
            ? [[number, outcome, "", "", "", channel is null ? "" : $"/channels/{channel}"]]
            : row.Found.Select(problem => (IReadOnlyList<string>)[number, outcome, Name(problem.Field), problem.Value, Say(problem), ""]);
    }
}
