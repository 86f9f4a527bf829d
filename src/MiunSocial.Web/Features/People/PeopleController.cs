using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.People;

[Authorize(Policies.Administer)]
[Route("/people")]
public sealed class PeopleController(
    PeopleQueries queries,
    PeopleRegister register,
    SignedIn signedIn,
    IStringLocalizer<PeopleText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, Role? role, int? page, CancellationToken cancellationToken) =>
        View("Index", await queries.ListAsync(q, role, Pager.Clamp(page), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, cancellationToken) is { } person ? View("Details", person) : NotFound();

    [HttpGet("new")]
    public async Task<IActionResult> Add(CancellationToken cancellationToken) =>
        View("Add", new Add { Roles = [Role.Staff], Units = await queries.UnitsAsync(cancellationToken) });

    [HttpPost("new")]
    public async Task<IActionResult> Add(Add form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await register.AddAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/people/{outcome.Key}", texts["Add.Done", form.Name!])
            : this.Again("Add", form with { Units = await queries.UnitsAsync(cancellationToken) });
    }

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await queries.EditAsync(id, cancellationToken) is { } form ? View("Edit", form) : NotFound();

    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Edit form, CancellationToken cancellationToken)
    {
        if (await queries.EditAsync(id, cancellationToken) is not { } current)
        {
            return NotFound();
        }
        var outcome = ModelState.IsValid
            ? await register.ChangeAsync(id, form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        ModelState.Add(outcome.Problems, texts, shared);
        if (outcome.IsOvertaken)
        {
            var newest = await queries.EditAsync(id, cancellationToken);
            return newest is null ? NotFound() : this.AgainAfterAnother(
                "Edit", Beside(form, newest) with { Stamp = newest.Stamp, Overtaking = await queries.LatestAsync(id, cancellationToken) }, nameof(form.Stamp));
        }
        return ModelState.IsValid ? this.RedirectWithMessage($"/people/{id}", texts["Edit.Done"]) : this.Again("Edit", Beside(form, current));
    }

    /// <summary>The link is shown in the answer itself and nowhere else: a message kept for the next page would be a copy.</summary>
    [HttpPost("{id:guid}/link")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Link(
        Guid id, [FromServices] PeopleLinks links, [FromServices] SiteAddress address, CancellationToken cancellationToken)
    {
        var link = await links.IssueAsync(id, await signedIn.ActorAsync(cancellationToken), cancellationToken);
        return link is null
            ? NotFound()
            : View("Link", link with { Address = address.Of(link.Address, Request) });
    }

    /// <summary>Whoever changes language on the page with the link comes back here; the link is not shown twice.</summary>
    [HttpGet("{id:guid}/link")]
    public IActionResult Link(Guid id) => Redirect($"/people/{id}");

    /// <summary>What was typed, beside what the page tells of the person whatever is typed.</summary>
    private static Edit Beside(Edit form, Edit current) =>
        form with { Id = current.Id, Heading = current.Heading, Email = current.Email, Units = current.Units };
}
