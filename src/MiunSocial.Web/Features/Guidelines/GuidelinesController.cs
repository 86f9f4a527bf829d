using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Guidelines;

[Authorize(Policies.Browse)]
public sealed class GuidelinesController(GuidelineQueries guidelines) : Controller
{
    [HttpGet("/guidelines")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken) =>
        View(await guidelines.ListAsync(q, cancellationToken));

    [HttpGet("/guidelines/{slug}")]
    public async Task<IActionResult> Details(string slug, CancellationToken cancellationToken) =>
        await guidelines.FindAsync(slug, cancellationToken) is { } guideline ? View(guideline) : NotFound();
}
