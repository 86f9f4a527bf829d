using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Email;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Unsubscribe;

/// <summary>Ends one kind of mail for whoever holds the link in one, signed in or not.</summary>
[AllowAnonymous]
[Route("/notices/unsubscribe/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UnsubscribeController(UnsubscribeLinks links, NoticeChoices choices, IStringLocalizer<UnsubscribeText> texts) : Controller
{
    /// <summary>Changes nothing: mail filters follow links too.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) => links.Read(token) is { } link
        ? View("Index", new Index { Token = token, Kind = link.Kind, IsOff = await choices.IsEndedAsync(link.PersonId, link.Kind, cancellationToken) })
        : this.Again("Unknown", token);

    /// <summary>
    /// From the page, or from a mail program's button (RFC 8058), which has no antiforgery token and wants no redirect. The link
    /// itself is what nobody else can know.
    /// </summary>
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Index(
        string token, [FromForm(Name = "List-Unsubscribe")] string? oneClick, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } link)
        {
            return this.Again("Unknown", token);
        }
        await choices.EndAsync(link.PersonId, link.Kind, cancellationToken);
        return oneClick is not null ? Ok() : this.RedirectWithMessage($"/notices/unsubscribe/{token}", texts["Done"]);
    }
}
