using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiunSocial.Data.Verification;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Verify;

[Authorize(Policies.SeeDirectory)]
public sealed class VerifyController(AccountVerifier verifier, Openness openness) : Controller
{
    /// <param name="url">Whatever somebody pasted.</param>
    [HttpGet("/verify")]
    [EnableRateLimiting(ProtectionSetup.VerifyLimit)]
    public async Task<IActionResult> Index(string? url, CancellationToken cancellationToken)
    {
        var asked = Typed.Clean(url);
        var sight = Sight.Of(HttpContext);
        return View("Index", new VerifyPage
        {
            Asked = asked,
            Answer = asked.Length > 0
                ? await verifier.VerifyAsync(asked, sight.Internal ? VerificationReach.Everything : VerificationReach.PublicOnly, cancellationToken)
                : null,
            ShowsApi = User.PersonId() is not null || (await openness.GetAsync(cancellationToken)).Api,
        });
    }
}
