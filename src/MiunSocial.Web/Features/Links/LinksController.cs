using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Links;

public sealed class LinksController(LinkQueries queries, LinkWorkflow workflow, IStringLocalizer<LinksText> texts) : Controller
{
    [HttpGet("/links")]
    [Authorize(Policies.WatchLinks)]
    public async Task<IActionResult> Index(LinkFilter filter, int? page, CancellationToken cancellationToken) =>
        View(await queries.ListAsync(filter, Pager.Clamp(page), cancellationToken));

    [HttpGet("/channels/{slug}/link")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> Details(string slug, int? page, CancellationToken cancellationToken) =>
        await queries.FindAsync(slug, Pager.Clamp(page), cancellationToken) is { } link ? View(link) : NotFound();

    /// <summary>Who may is answered per channel: officers, and those who look after it.</summary>
    [HttpPost("/channels/{slug}/link")]
    [Authorize(Policies.Browse)]
    [EnableRateLimiting(ProtectionSetup.LinkCheckLimit)]
    public async Task<IActionResult> Check(string slug, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(slug, page: 1, cancellationToken) is not { MayCheck: true } link)
        {
            return NotFound();
        }
        var result = await workflow.CheckNowAsync(link.ChannelId, cancellationToken);
        return this.RedirectWithMessage($"/channels/{link.Slug}/link", texts[result.Message, link.Name]);
    }
}
