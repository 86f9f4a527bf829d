using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Guidelines;

[Authorize(Policies.Browse)]
public sealed class GuidelinesController(GuidelineQueries guidelines) : Controller
{
    [HttpGet("/guidelines")]
    public async Task<IActionResult> Index(string? q, string? scope, CancellationToken cancellationToken)
    {
        var list = await guidelines.ListAsync(q, scope, cancellationToken);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            // The form would leave every empty field in the address.
            Response.Headers["HX-Push-Url"] = list.Address;
        }
        return View(list);
    }

    /// <param name="slug">Notices name a guideline by its id.</param>
    /// <param name="text">The language to read it in, where that is not the page's.</param>
    [HttpGet("/guidelines/{slug}")]
    public async Task<IActionResult> Details(string slug, string? text, CancellationToken cancellationToken) =>
        await guidelines.FindAsync(slug, text, cancellationToken) is { } guideline ? View(guideline)
        : Guid.TryParse(slug, out var id) && await guidelines.SlugOfAsync(id, cancellationToken) is { } found ? LocalRedirect($"/guidelines/{found}")
        : NotFound();
}
