using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

[Authorize(Policies.Administer)]
[Route("/organisation")]
public sealed class OrganisationController(
    OrganisationQueries queries,
    OrganisationRegister register,
    SignedIn signedIn,
    IStringLocalizer<OrganisationText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Index", await queries.TreeAsync(cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> Add(CancellationToken cancellationToken) =>
        View("Add", await queries.AddFormAsync(new(), cancellationToken));

    [HttpPost("new")]
    public async Task<IActionResult> Add(Add form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await register.AddAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/organisation/{outcome.Key}", texts["Add.Done"])
            : this.Again("Add", await queries.AddFormAsync(form, cancellationToken));
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
        var outcome = ModelState.IsValid
            ? await register.ChangeAsync(slug, form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        return await AnswerAsync(outcome, "Edit.Done", new()
        {
            Facts = current.Facts,
            Again = () => this.Again("Edit", form with { Facts = current.Facts }),
            AfterAnother = (newest, latest) =>
                this.AgainAfterAnother("Edit", form with { Facts = newest.Facts, Version = newest.Version, Overtaking = latest }),
        }, cancellationToken);
    }

    [HttpPost("{slug}/archive")]
    public Task<IActionResult> Archive(string slug, int? version, CancellationToken cancellationToken) =>
        SetAsync(slug, "Archive.Done", async actor => await register.ArchiveAsync(slug, version ?? 0, actor, cancellationToken), cancellationToken);

    [HttpPost("{slug}/restore")]
    public Task<IActionResult> Restore(string slug, int? version, CancellationToken cancellationToken) =>
        SetAsync(slug, "Restore.Done", async actor => await register.RestoreAsync(slug, version ?? 0, actor, cancellationToken), cancellationToken);

    [HttpGet("{slug}/stand-ins/new")]
    public async Task<IActionResult> AddStandIn(string slug, CancellationToken cancellationToken) =>
        await queries.StandInFormAsync(slug, cancellationToken) is { } form ? View("AddStandIn", form) : NotFound();

    [HttpPost("{slug}/stand-ins/new")]
    public async Task<IActionResult> AddStandIn(string slug, AddStandIn form, CancellationToken cancellationToken)
    {
        if (await queries.StandInFormAsync(slug, cancellationToken) is not { } current)
        {
            return NotFound();
        }
        var outcome = ModelState.IsValid
            ? await register.AddStandInAsync(slug, form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        return await AnswerAsync(outcome, "StandIn.Done", new()
        {
            Facts = current.Facts,
            Again = () => this.Again("AddStandIn", form with { Facts = current.Facts }),
            AfterAnother = (newest, latest) =>
                this.AgainAfterAnother("AddStandIn", form with { Facts = newest.Facts, Version = newest.Version, Overtaking = latest }),
        }, cancellationToken);
    }

    [HttpPost("{slug}/stand-ins/end")]
    public Task<IActionResult> EndStandIn(string slug, Guid? personId, DateOnly? from, int? version, CancellationToken cancellationToken) => SetAsync(
        slug,
        "StandIn.Ended",
        async actor => await register.EndStandInAsync(slug, personId ?? Guid.Empty, from ?? default, version ?? 0, actor, cancellationToken),
        cancellationToken);

    private async Task<IActionResult> SetAsync(
        string slug, string done, Func<Actor, Task<SaveOutcome>> set, CancellationToken cancellationToken) =>
        await queries.EditFormAsync(slug, cancellationToken) is { } current
            ? await AnswerAsync(await set(await signedIn.ActorAsync(cancellationToken)), done, new()
            {
                Facts = current.Facts,
                Again = () => this.Again("Edit", current),
                AfterAnother = (newest, latest) => this.AgainAfterAnother("Edit", newest with { Overtaking = latest }),
            }, cancellationToken)
            : NotFound();

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, string done, Answers answers, CancellationToken cancellationToken)
    {
        ModelState.Add(outcome.Problems, texts, shared);
        if (outcome.IsOvertaken)
        {
            var newest = await queries.EditFormAsync(answers.Facts.Slug, cancellationToken);
            return newest is null ? NotFound() : answers.AfterAnother(newest, await queries.LatestAsync(newest.Facts.Id, cancellationToken));
        }
        return ModelState.IsValid ? this.RedirectWithMessage($"/organisation/{answers.Facts.Slug}", texts[done]) : answers.Again();
    }

    private sealed record Answers
    {
        public required UnitFactsShown Facts { get; init; }

        public required Func<IActionResult> Again { get; init; }

        /// <summary>Given the unit as it is now, and what somebody else did to it.</summary>
        public required Func<Edit, LatestChange?, IActionResult> AfterAnother { get; init; }
    }
}
