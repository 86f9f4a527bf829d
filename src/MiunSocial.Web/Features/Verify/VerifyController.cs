using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiunSocial.Data.Verification;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Verify;

[Authorize(Policies.SeeDirectory)]
public sealed class VerifyController(AccountCheck check, LookAlikes lookAlikes, Openness openness) : Controller
{
    /// <param name="url">Whatever somebody pasted.</param>
    [HttpGet("/verify")]
    [EnableRateLimiting(ProtectionSetup.VerifyLimit)]
    public async Task<IActionResult> Index(string? url, CancellationToken cancellationToken)
    {
        var asked = Typed.Clean(url);
        var sight = Sight.Of(HttpContext);
        var answer = asked.Length > 0 ? await check.AskAsync(asked, sight, cancellationToken) : null;
        return View("Index", new VerifyPage
        {
            Asked = asked,
            Answer = answer,
            LookAlikes = answer is { Result: VerificationResult.Unregistered, Handle: { } handle, Platform: { } platform }
                ? await lookAlikes.OfAsync(handle, platform.Slug, sight, cancellationToken)
                : [],
            ShowsApi = User.PersonId() is not null || (await openness.GetAsync(cancellationToken)).Api,
        });
    }
}
