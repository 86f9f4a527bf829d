using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

[Authorize(Policies.Decide)]
[Route("/channels/import")]
public sealed class ImportsController(
    ImportQueries queries,
    ImportWorkflow workflow,
    ImportReport report,
    ImportTemplate template,
    SignedIn signedIn,
    IStringLocalizer<ImportsText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    /// <summary>The file, and what a form has around it.</summary>
    private const long LargestUpload = TableLimits.LargestFile + (64 * 1024);

    private const string Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("")]
    public async Task<IActionResult> Index(int? page, CancellationToken cancellationToken) =>
        View("Index", await queries.ListAsync(page, cancellationToken));

    [HttpPost("")]
    [RequestSizeLimit(LargestUpload)]
    public async Task<IActionResult> Upload([FromForm(Name = TableFaultException.Field)] IFormFile? file, CancellationToken cancellationToken)
    {
        var outcome = await workflow.UploadAsync(file, await signedIn.ActorAsync(cancellationToken), cancellationToken);
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/channels/import/{outcome.Key}", texts["Upload.Done"])
            : this.Again("Index", await queries.ListAsync(page: null, cancellationToken));
    }

    [HttpGet("template")]
    public async Task<IActionResult> Template(TableFormat format, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        await template.WriteAsync(format, file, cancellationToken);
        file.Position = 0;
        return format == TableFormat.Csv ? File(file, Csv, $"{texts["Template.FileName"]}.csv") : File(file, Xlsx, $"{texts["Template.FileName"]}.xlsx");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, int? page, CancellationToken cancellationToken) =>
        await queries.DetailsAsync(id, page, cancellationToken) is { } import ? View("Details", import) : NotFound();

    [HttpGet("{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }
        Response.ContentType = Csv;
        Response.Headers.ContentDisposition = $"attachment; filename=import-{id:N}.csv";
        await report.WriteAsync(id, Response.Body, cancellationToken);
        return new EmptyResult();
    }

    [HttpPost("{id:guid}/start")]
    public Task<IActionResult> Start(Guid id, Decide form, CancellationToken cancellationToken) =>
        MoveAsync(id, "Start.Done", (import, actor) => workflow.StartAsync(import, form.Choice, actor, cancellationToken), cancellationToken);

    [HttpPost("{id:guid}/cancel")]
    public Task<IActionResult> Cancel(Guid id, CancellationToken cancellationToken) =>
        MoveAsync(id, "Cancel.Done", (import, actor) => workflow.CancelAsync(import, actor, cancellationToken), cancellationToken);

    [HttpPost("{id:guid}/undo")]
    public Task<IActionResult> Undo(Guid id, CancellationToken cancellationToken) =>
        MoveAsync(id, "Undo.Done", (import, actor) => workflow.UndoAsync(import, actor, cancellationToken), cancellationToken);

    private async Task<IActionResult> MoveAsync(
        Guid id, string done, Func<Import, Domain.Shared.Actor, Task<SaveOutcome>> move, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } import)
        {
            return NotFound();
        }
        var outcome = await move(import, await signedIn.ActorAsync(cancellationToken));
        if (outcome.IsOvertaken)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/channels/import/{id}", texts[done])
            : this.Again("Details", (await queries.DetailsAsync(id, page: null, cancellationToken))!);
    }
}
