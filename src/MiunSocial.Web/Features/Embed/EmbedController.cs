using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Embed;

/// <summary>The directory as a part of the university's other sites, and the page where an officer makes it.</summary>
public sealed class EmbedController(EmbedQueries queries, Openness openness, SiteAddress site) : Controller
{
    [HttpGet("/embed")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Index([FromQuery] EmbedQuery query, [FromServices] RegistryChoices choices, CancellationToken cancellationToken)
    {
        var doors = await openness.GetAsync(cancellationToken);
        HttpContext.Features.Set(new Framing { ShowsOwn = true });
        return View("Index", new EmbedPage
        {
            Query = query,
            Choices = await choices.GetAsync(cancellationToken),
            Address = $"/embed/channels{query.ToQueryString()}",
            FullAddress = site.Of($"/embed/channels{query.ToQueryString()}", Request),
            Origins = doors.EmbedOrigins,
        });
    }

    [HttpGet("/embed/channels")]
    [Authorize(Policies.SeeEmbeddedDirectory)]
    [EnableRateLimiting(ProtectionSetup.ApiLimit)]
    public async Task<IActionResult> Channels([FromQuery] EmbedQuery query, CancellationToken cancellationToken)
    {
        var doors = await openness.GetAsync(cancellationToken);
        HttpContext.Features.Set(new Framing { By = doors.EmbedOrigins });
        return View("Channels", await queries.ListAsync(query, doors, cancellationToken));
    }
}
