using Microsoft.AspNetCore.Mvc;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>Below a guideline's text: whether the reader is to acknowledge it, and for officers the way to those who have. To all others it says nothing.</summary>
public sealed class GuidelineAcknowledgementViewComponent(OwnAcknowledgements own, SignedIn signedIn) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string slug)
    {
        var duty = (await own.AllAsync(HttpContext.RequestAborted)).FirstOrDefault(one => one.Guideline.Slug == slug);
        var isOfficer = (await signedIn.ActorAsync(HttpContext.RequestAborted)).Is(Role.Officer);
        return duty is null && !isOfficer
            ? Content("")
            : View("/Features/Acknowledgements/_OnGuideline.cshtml", new OnGuideline(slug, duty, isOfficer));
    }
}

/// <param name="Duty">Null for whoever is not asked to acknowledge it.</param>
public sealed record OnGuideline(string Slug, OwnDuty? Duty, bool IsOfficer);
