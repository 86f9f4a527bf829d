using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

[Authorize(Policies.Administer)]
[Route("/platforms")]
public sealed class PlatformsController(
    PlatformsQueries queries,
    PlatformsRegister register,
    SignedIn signedIn,
    IStringLocalizer<PlatformsText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? address, CancellationToken cancellationToken) =>
        View("Index", await queries.ListAsync(address, cancellationToken));

    [HttpGet("new")]
    public IActionResult Add() => View("Add", Platforms.Add.Empty);

    [HttpPost("new")]
    public async Task<IActionResult> Add(Add form, CancellationToken cancellationToken)
    {
        if (form.IsTrial)
        {
            return await TryAsync(slug: null, form, tried => ("Add", form.WithRoom() with { Tried = tried }), cancellationToken);
        }
        var save = ModelState.IsValid
            ? await register.AddAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : new(SaveOutcome.Refused());
        ModelState.Add(save.Outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/platforms/{save.Outcome.Key}", texts["Add.Done"])
            : this.Again("Add", form.WithRoom() with { Moved = save.Moved });
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellationToken) =>
        await queries.EditFormAsync(slug, cancellationToken) is { } form ? View("Edit", form) : NotFound();

    [HttpPost("{slug}")]
    public async Task<IActionResult> Edit(string slug, Edit form, CancellationToken cancellationToken)
    {
        if (await queries.EditFormAsync(slug, cancellationToken) is not { } current)
        {
            return NotFound();
        }
        var typed = form.WithRoom(current.Shown);
        if (form.IsTrial)
        {
            return await TryAsync(slug, form, tried => ("Edit", typed with { Tried = tried }), cancellationToken);
        }
        var save = ModelState.IsValid
            ? await register.ChangeAsync(slug, form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : new(SaveOutcome.Refused());
        ModelState.Add(save.Outcome.Problems, texts, shared);
        return save.Outcome.IsOvertaken ? await AfterAnotherAsync(slug, newest => typed with { Version = newest.Version, Shown = newest.Shown }, cancellationToken)
            : ModelState.IsValid ? this.RedirectWithMessage($"/platforms/{slug}", texts["Edit.Done"])
            : this.Again("Edit", typed with { Moved = save.Moved });
    }

    [HttpPost("{slug}/archive")]
    public Task<IActionResult> Archive(string slug, int version, CancellationToken cancellationToken) =>
        MoveAsync(slug, new(version, IsToBeArchived: true), texts["Archive.Done"], cancellationToken);

    [HttpPost("{slug}/restore")]
    public Task<IActionResult> Restore(string slug, int version, CancellationToken cancellationToken) =>
        MoveAsync(slug, new(version, IsToBeArchived: false), texts["Restore.Done"], cancellationToken);

    private async Task<IActionResult> MoveAsync(string slug, PlatformMove move, string message, CancellationToken cancellationToken)
    {
        if (await queries.EditFormAsync(slug, cancellationToken) is null)
        {
            return NotFound();
        }
        var outcome = ModelState.IsValid
            ? await register.MoveAsync(slug, move, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Overtaken;
        return outcome.IsOvertaken
            ? await AfterAnotherAsync(slug, newest => newest, cancellationToken)
            : this.RedirectWithMessage($"/platforms/{slug}", message);
    }

    private async Task<IActionResult> AfterAnotherAsync(string slug, Func<Edit, Edit> page, CancellationToken cancellationToken)
    {
        var newest = await queries.EditFormAsync(slug, cancellationToken);
        return newest is null ? NotFound() : this.AgainAfterAnother(
            "Edit", page(newest) with { Overtaking = await queries.LatestAsync(newest.Shown.Id, cancellationToken) });
    }

    /// <summary>The page again with everything typed, and what the typed rules make of the address.</summary>
    private async Task<IActionResult> TryAsync(
        string? slug, PlatformForm form, Func<TriedAddress?, (string View, object Model)> page, CancellationToken cancellationToken)
    {
        var (problems, tried) = ModelState.IsValid ? await queries.TryAsync(slug, form, cancellationToken) : ([], null);
        ModelState.Add(problems, texts, shared);
        var (view, model) = page(tried);
        return ModelState.IsValid ? View(view, model) : this.Again(view, model);
    }
}
