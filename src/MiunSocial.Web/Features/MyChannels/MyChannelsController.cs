using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.MyChannels;

[Authorize(Policies.Browse)]
public sealed class MyChannelsController(MyChannelsQueries queries) : Controller
{
    [HttpGet("/channels/mine")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Index", await queries.ListAsync(cancellationToken));
}
