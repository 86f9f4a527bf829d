using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Where officers write guidelines and settle which of them hold.</summary>
[Authorize(Policies.Decide)]
[Route("guidelines")]
public sealed class GuidelineWritingController(
    GuidelineWorkflow workflow, WritingQueries queries, ManageQueries list, EditorPages editor, WritingPages pages) : Controller
{
    [HttpGet("manage")]
    public async Task<IActionResult> Manage(ManageView? view, CancellationToken cancellationToken) =>
        View(await list.PageAsync(view is { } known && Enum.IsDefined(known) ? known : ManageView.Current, cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View(await queries.NewAsync(new(), cancellationToken));

    [HttpPost("new")]
    public Task<IActionResult> New(NewForm form, CancellationToken cancellationToken) => pages.CreateAsync(this, form, cancellationToken);

    [HttpPost("{slug}/begin")]
    public async Task<IActionResult> Begin([FromRoute] string slug, string? from, CancellationToken cancellationToken) =>
        await pages.AfterAsync(this, slug, await workflow.BeginAsync(slug, from, cancellationToken), $"/guidelines/{slug}/write", "Done.Begin", cancellationToken);

    [HttpGet("{slug}/write")]
    public Task<IActionResult> Write([FromRoute] string slug, CancellationToken cancellationToken) => editor.ShowAsync(this, slug, cancellationToken);

    [HttpPost("{slug}/write")]
    [TakesFiles(Images.LargestBody)]
    public Task<IActionResult> Write([FromRoute] string slug, WriteForm form, WriteIntent intent, CancellationToken cancellationToken) =>
        editor.KeepAsync(this, slug, form, intent, cancellationToken);

    /// <summary>How the text reads, as somebody writes it. Nothing is kept.</summary>
    [HttpPost("preview")]
    [RequestSizeLimit(Images.LargestBody)]
    public IActionResult Preview(WriteForm form) => PartialView("_Preview", queries.PreviewOf(form.ToText()));

    [HttpGet("{slug}/publish")]
    public Task<IActionResult> Publish([FromRoute] string slug, CancellationToken cancellationToken) => pages.ShowPublishAsync(this, slug, cancellationToken);

    [HttpPost("{slug}/publish")]
    public async Task<IActionResult> Publish([FromRoute] string slug, Publish form, CancellationToken cancellationToken) =>
        await pages.AfterPublishAsync(this, slug, form, ModelState.IsValid ? await workflow.PublishAsync(slug, form, cancellationToken) : new GuidelineResult.Invalid([]), cancellationToken);

    [HttpPost("{slug}/unschedule")]
    public async Task<IActionResult> Unschedule([FromRoute] string slug, int version, CancellationToken cancellationToken) =>
        await pages.AfterAsync(this, slug, await workflow.UnscheduleAsync(slug, version, cancellationToken), $"/guidelines/{slug}/write", "Done.Unschedule", cancellationToken);

    [HttpPost("{slug}/discard")]
    public async Task<IActionResult> Discard([FromRoute] string slug, Guid draft, int version, CancellationToken cancellationToken) =>
        await pages.AfterAsync(this, slug, await workflow.DiscardAsync(slug, draft, version, cancellationToken), $"/guidelines/{slug}/versions", "Done.Discard", cancellationToken);

    [HttpGet("{slug}/settings")]
    public Task<IActionResult> Place([FromRoute] string slug, CancellationToken cancellationToken) => pages.ShowPlaceAsync(this, slug, cancellationToken);

    [HttpPost("{slug}/settings")]
    public async Task<IActionResult> Place([FromRoute] string slug, Place form, CancellationToken cancellationToken) =>
        await pages.AfterPlaceAsync(this, slug, form, ModelState.IsValid ? await workflow.PutAsync(slug, form, cancellationToken) : new GuidelineResult.Invalid([]), cancellationToken);

    [HttpPost("{slug}/reviewed")]
    public Task<IActionResult> Reviewed([FromRoute] string slug, ReviewForm form, CancellationToken cancellationToken) =>
        pages.ReviewAsync(this, slug, form, cancellationToken);

    [HttpGet("{slug}/archive")]
    public Task<IActionResult> Archive([FromRoute] string slug, CancellationToken cancellationToken) => pages.ShowArchiveAsync(this, slug, cancellationToken);

    [HttpPost("{slug}/archive")]
    public Task<IActionResult> Archive([FromRoute] string slug, Archive form, CancellationToken cancellationToken) => pages.ArchiveAsync(this, slug, form, cancellationToken);

    [HttpPost("{slug}/restore")]
    public async Task<IActionResult> Restore([FromRoute] string slug, int version, CancellationToken cancellationToken) =>
        await pages.AfterAsync(this, slug, await workflow.RestoreAsync(slug, version, cancellationToken), $"/guidelines/{slug}/versions", "Done.Restore", cancellationToken);
}
