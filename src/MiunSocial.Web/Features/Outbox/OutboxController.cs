using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Outbox;

[Authorize(Policies.Administer)]
[Route("/outbox")]
public sealed class OutboxController(OutboxQueries queries, DeadLetters dead, SignedIn signedIn, IStringLocalizer<OutboxText> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? view, int? page, CancellationToken cancellationToken) =>
        View("Index", await queries.ListAsync(view, Pager.Clamp(page), cancellationToken));

    [HttpPost("{id:guid}/retry")]
    public async Task<IActionResult> Retry(Guid id, CancellationToken cancellationToken) =>
        await dead.RetryAsync(id, signedIn.Now, cancellationToken)
            ? this.RedirectWithMessage($"/outbox?view={OutboxView.Dead}", texts["Retried"])
            : NotFound();

    [HttpPost("retry")]
    public async Task<IActionResult> RetryAll(CancellationToken cancellationToken) =>
        this.RedirectWithMessage("/outbox", texts["RetriedAll", await dead.RetryAllAsync(signedIn.Now, cancellationToken)]);
}
