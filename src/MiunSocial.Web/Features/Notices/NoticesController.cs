using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Notices;

/// <summary>One's own notices, and how they come by mail.</summary>
[Authorize(Policies.Browse)]
public sealed class NoticesController(SignedIn signedIn, IStringLocalizer<NoticesText> texts, IStringLocalizer<SharedText> shared) : Controller
{
    private const string SettingsPage = "/account/notices";

    [HttpGet("/notices")]
    public async Task<IActionResult> Index(int? page, [FromServices] NoticeQueries queries, CancellationToken cancellationToken) =>
        View("Index", await queries.ListAsync(PersonId, Pager.Clamp(page), cancellationToken));

    [HttpPost("/notices/{id:guid}/open")]
    public async Task<IActionResult> Open(Guid id, [FromServices] NoticeReading reading, CancellationToken cancellationToken) =>
        await reading.OpenAsync(PersonId, id, cancellationToken) is { } path ? LocalRedirect(path) : NotFound();

    [HttpPost("/notices/read")]
    public async Task<IActionResult> ReadAll([FromServices] NoticeReading reading, CancellationToken cancellationToken)
    {
        await reading.ReadAllAsync(PersonId, cancellationToken);
        return this.RedirectWithMessage("/notices", texts["Index.AllRead"]);
    }

    [HttpGet(SettingsPage)]
    public async Task<IActionResult> Settings([FromServices] NoticeSettings settings, CancellationToken cancellationToken) =>
        View("Settings", await settings.OfAsync(await signedIn.GetAsync(cancellationToken), cancellationToken));

    [HttpPost(SettingsPage)]
    public async Task<IActionResult> Settings(
        Settings form, [FromServices] NoticeSettings settings, [FromServices] NoticeChoices choices, CancellationToken cancellationToken)
    {
        var state = await signedIn.GetAsync(cancellationToken);
        // What cannot be read is no choice, and is told as one.
        ModelState.Clear();
        // Somebody who became or ceased to be a head or an officer meanwhile is shown the page as it is now.
        if (!NoticeSettings.Fits(form, state))
        {
            ModelState.AddModelError("", texts["Settings.Outdated"]);
            return this.Again("Settings", await settings.OfAsync(state, cancellationToken));
        }
        ModelState.Add(form.Problems(), texts, shared);
        if (!ModelState.IsValid)
        {
            return this.Again("Settings", form);
        }
        await choices.SaveAsync(PersonId, form.ToChoices(), cancellationToken);
        return this.RedirectWithMessage(SettingsPage, texts["Settings.Saved"]);
    }

    private Guid PersonId => User.PersonId()!.Value;
}
