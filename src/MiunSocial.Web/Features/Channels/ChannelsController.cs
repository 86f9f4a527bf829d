using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Channels;

[Authorize(Policies.Browse)]
public sealed class ChannelsController(ChannelQueries channels, ChannelDetailsQueries details) : Controller
{
    [HttpGet("/channels")]
    public async Task<IActionResult> Index(ChannelFilter filter, int? page, CancellationToken cancellationToken) =>
        View(await channels.ListAsync(filter, page, cancellationToken));

    [HttpGet("/channels/kinds")]
    public async Task<IActionResult> Kinds(CancellationToken cancellationToken) => View(await channels.KindsAsync(cancellationToken));

    [HttpGet("/channels/{slug}")]
    public async Task<IActionResult> Details(string slug, CancellationToken cancellationToken) =>
        await details.FindAsync(slug, cancellationToken) is { } channel ? View(channel) : NotFound();
}
