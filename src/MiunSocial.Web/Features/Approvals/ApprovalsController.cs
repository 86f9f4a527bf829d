using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

[Authorize(Policies.SeeApprovals)]
public sealed class ApprovalsController(ApprovalQueries queries) : Controller
{
    [HttpGet("/approvals")]
    public async Task<IActionResult> Index(string? view, string? q, int? page, CancellationToken cancellationToken) =>
        View(await queries.QueueAsync(view, Typed.Clean(q), Pager.Clamp(page), cancellationToken));
}
