using Microsoft.AspNetCore.Mvc;
using MiunSocial.Data.Exchange;

namespace MiunSocial.Web.Features.Shared;

public static class CsvAnswer
{
    /// <summary>Answers with a table as a spreadsheet opens it.</summary>
    /// <param name="name">The file's, of letters that a header may have.</param>
    public static async Task<IActionResult> CsvAsync(
        this Controller controller, string name, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        controller.Response.ContentType = "text/csv; charset=utf-8";
        controller.Response.Headers.ContentDisposition = $"attachment; filename={name}";
        await TableWriters.WriteCsvAsync(controller.Response.Body, headings, rows.ToAsyncEnumerable(), cancellationToken);
        return new EmptyResult();
    }
}
