using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Data.Catalogue;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Exports;

/// <summary>The channels that a view of the catalogue shows, as a file.</summary>
[Authorize(Policies.Browse)]
public sealed class ExportsController(Catalogue catalogue, ChannelExport export) : Controller
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("/channels/export")]
    public async Task<IActionResult> Export(CatalogueQuery query, ExportFormat format, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(format))
        {
            return BadRequest();
        }
        var found = await catalogue.FindAsync(query, CatalogueScope.Everything, cancellationToken);
        // Officers keep the registry and get all of it; everyone else what a channel's page shows to all, and nobody's name.
        var columns = User.IsInRole(nameof(Role.Officer)) ? ChannelColumns.All : ChannelColumns.OfOpenFacts;
        return await AnswerAsync(format, columns, export.RowsAsync(found.Ids, columns, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(
        ExportFormat format, IReadOnlyList<ChannelColumn> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        string[] headings = [.. columns.Select(column => column.Key)];
        switch (format)
        {
            case ExportFormat.Xlsx:
                var file = Temporary();
                await TableWriters.WriteXlsxAsync(file, [new("channels", headings, rows.ToBlockingEnumerable(cancellationToken))], cancellationToken);
                file.Position = 0;
                return File(file, Xlsx, "channels.xlsx");
            case ExportFormat.Json:
                Begin("application/json", "channels.json");
                await JsonRows.WriteAsync(Response.Body, columns, rows, cancellationToken);
                return new EmptyResult();
            default:
                Begin("text/csv; charset=utf-8", "channels.csv");
                await TableWriters.WriteCsvAsync(Response.Body, headings, rows, cancellationToken);
                return new EmptyResult();
        }
    }

    private void Begin(string type, string name)
    {
        Response.ContentType = type;
        Response.Headers.ContentDisposition = $"attachment; filename={name}";
    }

    /// <summary>A package cannot be sent while it is written; on the disk it takes no memory, and it is gone when it has been sent.</summary>
    private static FileStream Temporary() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}

public enum ExportFormat
{
    Csv,
    Xlsx,
    Json,
}
