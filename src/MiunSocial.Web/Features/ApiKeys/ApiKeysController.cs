using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ApiKeys;

[Authorize(Policies.Administer)]
[Route("/api-keys")]
public sealed class ApiKeysController(
    ApiKeyQueries queries, ApiKeyRegister register, SignedIn signedIn, IStringLocalizer<ApiKeysText> texts, IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Index", await queries.ListAsync(cancellationToken));

    [HttpGet("new")]
    public IActionResult Issue() => View("Issue", new Issue { Id = Guid.CreateVersion7(signedIn.Now) });

    /// <summary>The key is shown in the answer itself and nowhere else: a message kept for the next page would be a copy.</summary>
    [HttpPost("new")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Issue(Issue form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await register.IssueAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : new();
        ModelState.Add(outcome.Problems, texts, shared);
        return outcome switch
        {
            { Secret: { } secret } => View("Issued", new Issued(form.Id, form.Name ?? "", secret.Text)),
            { IsIssuedAlready: true } => this.RedirectWithMessage($"/api-keys/{form.Id}", texts["Issue.Twice"]),
            _ => this.Again("Issue", form),
        };
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, cancellationToken) is { } key ? View("Details", key) : NotFound();

    [HttpPost("{id:guid}/revoke")]
    public async Task<IActionResult> Revoke(Guid id, [FromForm] string? reason, [FromForm] int version, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } key)
        {
            return NotFound();
        }
        var outcome = ModelState.IsValid
            ? await register.RevokeAsync(id, Typed.Clean(reason), version, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused();
        ModelState.Add(outcome.Problems, texts, shared);
        return outcome.IsOvertaken ? StatusCode(StatusCodes.Status409Conflict)
            : ModelState.IsValid ? this.RedirectWithMessage($"/api-keys/{id}", texts["Revoke.Done", key.Name])
            : this.Again("Details", key with { Reason = reason });
    }
}
