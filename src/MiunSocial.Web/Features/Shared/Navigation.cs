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
        var links = Links(state).ToList();
        // A page under two of them belongs to the nearer one.
        var here = links.Where(link => link.IsHere).MaxBy(link => link.Address.Length);
        return View("/Features/Shared/Navigation.cshtml", links.ConvertAll(link => link with { IsHere = link == here })
            .ToLookup(link => link.IsSeldomUsed));
    }

    private IEnumerable<NavigationLink> Links(SignedIn.State state)
    {
        yield return Link("/channels", "Channels");
        if (state.KeepsChannels)
        {
            yield return Link("/channels/mine", "MyChannels");
        }
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
        if (state.SeesLoans)
        {
            yield return Link("/loans", "Loans", state.Loans);
        }
        if (state.Actor.Is(Role.Officer))
        {
            yield return Link("/links", "Links") with { IsSeldomUsed = true };
            yield return Link("/channels/import", "Imports") with { IsSeldomUsed = true };
            yield return Link("/audiences", "Audiences") with { IsSeldomUsed = true };
            yield return Link("/approvals/reasons", "Reasons") with { IsSeldomUsed = true };
        }
        if (state.Actor.Is(Role.Administrator))
        {
            foreach (var key in new[] { "People", "Organisation", "Platforms", "Policy", "Outbox", "Jobs" })
            {
                yield return Link($"/{key.ToLowerInvariant()}", key) with { IsSeldomUsed = true };
            }
        }
        yield return Link("/contact", "Contact") with { IsSeldomUsed = state.Actor.Is(Role.Officer) };
    }

    /// <summary>A page belongs where its address says, unless it names another section, as a request does for those who decide it.</summary>
    private NavigationLink Link(string address, string key, int waiting = 0)
    {
        PathString here = ViewContext.ViewData["Section"] as string ?? HttpContext.Request.Path;
        return new(address, key, waiting, here.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase));
    }
}

/// <param name="Waiting">How many things wait there for the reader.</param>
public sealed record NavigationLink(string Address, string Key, int Waiting, bool IsHere)
{
    /// <summary>Whether it stands in the menu of what officers and administrators keep, and not in the row.</summary>
    public bool IsSeldomUsed { get; init; }
}
