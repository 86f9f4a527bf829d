using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Api;

/// <summary>The registry for programs: what its pages tell, and no more to anyone than they would see there.</summary>
[ApiController]
[Authorize(Policies.ReadApi)]
[EnableRateLimiting(ProtectionSetup.ApiLimit)]
[Route("/api/v1")]
[Produces("application/json")]
public sealed class ApiV1Controller(ApiQueries queries, ApiLists lists, ApiAnswers answers) : ControllerBase
{
    [HttpGet("channels", Name = "listChannels")]
    [ProducesResponseType<ChannelsAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Channels([FromQuery] ChannelsQuery query, [FromServices] Catalogue catalogue, CancellationToken cancellationToken)
    {
        if (await catalogue.UnknownAsync(query.ToFilter(), cancellationToken) is { Count: > 0 } unknown)
        {
            return ApiParameters.Refuse(HttpContext, unknown.Select(dimension => dimension.ToString().ToLowerInvariant()));
        }
        var list = await queries.ListAsync(query, HttpContext, cancellationToken);
        return answers.Json(list, list.Items.Select(channel => (DateTime?)channel.ChangedAt).Max());
    }

    /// <param name="id">The channel's id, or its slug.</param>
    [HttpGet("channels/{id}", Name = "getChannel")]
    [ProducesResponseType<ChannelAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Channel([FromRoute] string id, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, HttpContext, cancellationToken) is { } channel ? answers.Json(channel, channel.ChangedAt) : NotFound();

    [HttpGet("verify", Name = "verifyAccount")]
    [EnableRateLimiting(ProtectionSetup.VerifyLimit)]
    [ProducesResponseType<VerificationAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Verify(
        [FromQuery, Required] string url, [FromServices] AccountCheck check, [FromServices] SiteAddress site, CancellationToken cancellationToken)
    {
        var answer = await check.AskAsync(url, Sight.Of(HttpContext), cancellationToken);
        return answers.Json(VerificationAnswer.Of(answer, slug => site.Of($"/channels/{slug}", Request)));
    }

    [HttpGet("platforms", Name = "listPlatforms")]
    [ProducesResponseType<PlatformsAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Platforms(CancellationToken cancellationToken) => answers.Json(await lists.PlatformsAsync(cancellationToken));

    [HttpGet("kinds", Name = "listKinds")]
    [ProducesResponseType<KindsAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Kinds(CancellationToken cancellationToken) =>
        answers.Json(await lists.KindsAsync(Sight.Of(HttpContext), cancellationToken));

    [HttpGet("units", Name = "listUnits")]
    [ProducesResponseType<UnitsAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Units(CancellationToken cancellationToken) => answers.Json(await lists.UnitsAsync(cancellationToken));
}
