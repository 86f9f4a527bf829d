using Microsoft.AspNetCore.Mvc;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The main navigation: where one is, and what waits.</summary>
public sealed class NavigationViewComponent(SignedIn signedIn) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (HttpContext.User.PersonId() is null)
        {
            return Content("");
        }
        var state = await signedIn.GetAsync(HttpContext.RequestAborted);
        return View("/Features/Shared/Navigation.cshtml", Links(state).ToList());
    }

    private IEnumerable<NavigationLink> Links(SignedIn.State state)
    {
        yield return Link("/channels", "Channels");
        yield return Link("/verify", "Verify");
        yield return Link("/guidelines", "Guidelines");
        if (state.Actor.Roles.Any(role => role != Role.Student))
        {
            yield return Link("/requests", "Requests", state.OwnTurns);
        }
        if (state.SeesApprovals)
        {
            yield return Link("/approvals", "Approvals", state.Approvals);
        }
        if (state.Actor.Is(Role.Administrator))
        {
            yield return Link("/people", "People");
            yield return Link("/organisation", "Organisation");
            yield return Link("/outbox", "Outbox");
        }
        yield return Link("/contact", "Contact");
    }

    /// <summary>A page belongs where its address says, unless it names another section, as a request does for those who decide it.</summary>
    private NavigationLink Link(string address, string key, int waiting = 0)
    {
        PathString here = ViewContext.ViewData["Section"] as string ?? HttpContext.Request.Path;
        return new(address, key, waiting, here.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase));
    }
}

/// <param name="Waiting">How many things wait there for the reader.</param>
public sealed record NavigationLink(string Address, string Key, int Waiting, bool IsHere);
