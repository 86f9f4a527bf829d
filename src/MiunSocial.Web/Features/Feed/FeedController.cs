using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Feed;

[Authorize(Policies.SeeDirectory)]
public sealed class FeedController(FeedQueries queries, AtomFeed atom) : Controller
{
    [HttpGet("/channels/feed")]
    [EnableRateLimiting(ProtectionSetup.ApiLimit)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var changes = await queries.LatestAsync(cancellationToken);
        return new FreshAnswer(atom.Write(changes, Request), AtomFeed.ContentType) { ChangedAt = changes.Count > 0 ? changes[0].At : null };
    }
}
