using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>What guidelines have said: everyone who browses sees what was published; officers see drafts and history as well.</summary>
[Authorize(Policies.Browse)]
[Route("guidelines")]
public sealed class GuidelineVersionsController(VersionQueries versions, CompareQueries comparisons) : Controller
{
    [HttpGet("{slug}/versions")]
    public async Task<IActionResult> Index([FromRoute] string slug, CancellationToken cancellationToken) =>
        await versions.ListAsync(slug, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{slug}/versions/{label}")]
    public async Task<IActionResult> Details([FromRoute] string slug, [FromRoute] string label, CancellationToken cancellationToken) =>
        await versions.FindAsync(slug, label, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{slug}/compare")]
    public async Task<IActionResult> Compare([FromRoute] string slug, string? from, string? to, string? language, CancellationToken cancellationToken) =>
        await comparisons.CompareAsync(slug, from, to, language, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{slug}/languages")]
    public async Task<IActionResult> Languages([FromRoute] string slug, string? of, CancellationToken cancellationToken) =>
        await comparisons.LanguagesAsync(slug, of, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("images/{id:guid}")]
    public async Task<IActionResult> Image([FromRoute] Guid id, CancellationToken cancellationToken) =>
        await versions.ImageAsync(id, cancellationToken) is { } image ? new ImageAnswer(image) : NotFound();
}
