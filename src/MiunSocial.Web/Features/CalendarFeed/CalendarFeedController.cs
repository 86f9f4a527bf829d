using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>A person's calendar by a secret address, and the page where they make and end it.</summary>
[Authorize(Policies.TakePartInLoans)]
[Route("/loans/calendar")]
public sealed class CalendarFeedController(
    CalendarAddresses addresses, SubscriptionQueries queries, FeedReader reader, FeedEvents events,
    SignedIn signedIn, SiteAddress site, IStringLocalizer<CalendarFeedText> texts) : Controller
{
    /// <summary>The version of no record: a form that does not say which it saw is answered as one that came too late.</summary>
    private const int Unread = -1;

    /// <summary>Whoever has the address reads it: calendar programs cannot sign in.</summary>
    [AllowAnonymous]
    [HttpGet("feed/{token}.ics")]
    [HttpHead("feed/{token}.ics")]
    [EnableRateLimiting(ProtectionSetup.ApiLimit)]
    public async Task<IActionResult> Feed(string token, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(token, cancellationToken) is not { } feed)
        {
            return NotFound();
        }
        var file = TextsSetup.Speaking(feed.Language, () =>
            CalendarFile.Write(texts[feed.IsOfficers ? "Name.All" : "Name.Own"], feed.Language, events.Of(feed, Request)));
        Response.Headers["X-Robots-Tag"] = "noindex";
        return new FreshAnswer(file, CalendarFile.ContentType) { IsPersonal = true };
    }

    [HttpGet("subscribe")]
    public async Task<IActionResult> Subscribe(CancellationToken cancellationToken) => View("Subscribe", await queries.PageAsync(cancellationToken));

    /// <summary>The address is shown in the answer itself and nowhere else: a message kept for the next page would be a copy.</summary>
    [HttpPost("subscribe")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Make([FromForm] Guid id, CancellationToken cancellationToken) =>
        !ModelState.IsValid || id == Guid.Empty
            ? this.Again("Subscribe", await queries.PageAsync(cancellationToken))
            : await AnswerAsync(await addresses.MakeAsync(id, await signedIn.ActorAsync(cancellationToken), cancellationToken), cancellationToken);

    [HttpPost("subscribe/replace")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Replace([FromForm] int? version, CancellationToken cancellationToken) =>
        await AnswerAsync(await addresses.ReplaceAsync(version ?? Unread, await signedIn.ActorAsync(cancellationToken), cancellationToken), cancellationToken);

    [HttpPost("subscribe/revoke")]
    public async Task<IActionResult> Revoke([FromForm] int? version, CancellationToken cancellationToken) =>
        await AnswerAsync(await addresses.RevokeAsync(version ?? Unread, await signedIn.ActorAsync(cancellationToken), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(AddressOutcome? outcome, CancellationToken cancellationToken) => outcome switch
    {
        null => NotFound(),
        { IsOvertaken: true } => this.AgainAfterAnother("Subscribe", await queries.PageAfterAnotherAsync(cancellationToken)),
        { Secret: { } secret } => View("Issued", new Issued(site.Of($"/loans/calendar/feed/{secret.Text}.ics", Request))),
        _ => this.RedirectWithMessage("/loans/calendar/subscribe", texts["Revoke.Done"]),
    };
}
