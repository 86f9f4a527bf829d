using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Outbox;

[Authorize(Policies.Administer)]
[Route("/outbox")]
public sealed class OutboxController(OutboxQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? page, CancellationToken cancellationToken) =>
        View("Index", await queries.ListAsync(Pager.Clamp(page), cancellationToken));
}
