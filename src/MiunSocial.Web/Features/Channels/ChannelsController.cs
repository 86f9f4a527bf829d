using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

public sealed class ChannelsController(ChannelQueries channels, IStringLocalizer<ChannelsText> texts, IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("/channels")]
    [Authorize(Policies.SeeDirectory)]
    public async Task<IActionResult> Index(CatalogueQuery query, CatalogueView view, int? page, CancellationToken cancellationToken)
    {
        var list = await channels.ListAsync(query, view, page, cancellationToken);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            // The form would leave every empty field in the address.
            Response.Headers["HX-Push-Url"] = list.AddressOf(list.View);
        }
        return View(list);
    }

    [HttpGet("/channels/print")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> Print(CatalogueQuery query, CancellationToken cancellationToken) =>
        View(await channels.PrintAsync(query, cancellationToken));

    [HttpGet("/channels/finder")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> Finder(FinderQuery query, [FromServices] FinderQueries finder, CancellationToken cancellationToken) =>
        View(await finder.FindAsync(query, cancellationToken));

    [HttpGet("/channels/kinds")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> Kinds(CancellationToken cancellationToken) => View(await channels.KindsAsync(cancellationToken));

    [HttpGet("/channels/{slug}")]
    [Authorize(Policies.SeeDirectory)]
    public async Task<IActionResult> Details(string slug, [FromServices] ChannelDetailsQueries details, CancellationToken cancellationToken) =>
        await details.FindAsync(slug, cancellationToken) is { } channel ? View(channel) : NotFound();

    [HttpGet("/channels/filters")]
    [Authorize(Policies.Browse)]
    public IActionResult SaveFilter([FromQuery] SaveFilter form) => View(form);

    [HttpPost("/channels/filters")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> SaveFilter(SaveFilter form, [FromServices] SavedFilters saved, CancellationToken cancellationToken)
    {
        var outcome = await saved.SaveAsync(form, User.PersonId()!.Value, cancellationToken);
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/channels?{outcome.Key}", texts["Saved.Done", form.Name!])
            : this.Again("SaveFilter", form);
    }

    [HttpPost("/channels/filters/{id:guid}/remove")]
    [Authorize(Policies.Browse)]
    public async Task<IActionResult> RemoveFilter(Guid id, [FromServices] SavedFilters saved, CancellationToken cancellationToken) =>
        await saved.RemoveAsync(id, User.PersonId()!.Value, SavedFilterScope.Catalogue, cancellationToken) is { } name
            ? this.RedirectWithMessage("/channels", texts["Saved.Removed", name])
            : NotFound();
}
