using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Records;

/// <summary>A request on paper and for the archive: its decision, and its whole course.</summary>
[Authorize(Policies.TakePartInRequests)]
[Route("requests/{reference}")]
public sealed class RecordsController(RecordQueries queries) : Controller
{
    [HttpGet("decision")]
    public async Task<IActionResult> Decision(string reference, CancellationToken cancellationToken) =>
        await queries.FindAsync(reference, cancellationToken) is { HasDecision: true } record ? View(record) : NotFound();

    [HttpGet("record")]
    public async Task<IActionResult> Record(string reference, CancellationToken cancellationToken) =>
        await queries.FindAsync(reference, cancellationToken) is { } record ? View(record) : NotFound();

    [HttpGet("record.json")]
    public async Task<IActionResult> RecordAsJson(string reference, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(reference, cancellationToken) is not { } record)
        {
            return NotFound();
        }
        Response.Headers.ContentDisposition = $"attachment; filename={record.Reference}.json";
        return Json(record, RecordJson.Options);
    }
}
