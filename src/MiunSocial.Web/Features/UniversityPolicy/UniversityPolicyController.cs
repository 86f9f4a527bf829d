using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.UniversityPolicy;

[Route("/policy")]
public sealed class UniversityPolicyController(
    UniversityPolicyQueries queries,
    UniversityPolicyRegister register,
    SignedIn signedIn,
    IStringLocalizer<UniversityPolicyText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [Authorize(Policies.SeePolicy)]
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Index", await queries.PageAsync(cancellationToken));

    [Authorize(Policies.Administer)]
    [HttpPost("")]
    public async Task<IActionResult> Index(Index form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await register.ChangeAsync(form, await signedIn.ActorAsync(cancellationToken), cancellationToken)
            : SaveOutcome.Refused([.. form.Problems().Where(IsNews)]);
        ModelState.Add(outcome.Problems, texts, shared);
        if (ModelState.IsValid && !outcome.IsOvertaken)
        {
            return this.RedirectWithMessage("/policy", texts["Done"]);
        }
        var now = await queries.PageAsync(cancellationToken);
        var typed = form with { InForce = now.InForce, Changes = now.Changes, IsOvertaken = outcome.IsOvertaken };
        return outcome.IsOvertaken ? Overtaken(typed with { Version = now.Version }) : this.Again("Index", typed);
    }

    /// <summary>What could not be read is a problem of its own; what the rules say of nothing would stand beside it.</summary>
    private bool IsNews(Domain.Shared.Problem problem) => ModelState.GetFieldValidationState(problem.Field) != ModelValidationState.Invalid;

    /// <summary>Everything typed stays, beside what is in force now; to save it all the same is a decision made with both in sight.</summary>
    private ViewResult Overtaken(Index page)
    {
        var view = View("Index", page);
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }
}
