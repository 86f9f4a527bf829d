using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Design;

/// <summary>All pieces that pages are made of, on one page; in Development only.</summary>
[Authorize(Policies.Browse)]
public sealed class DesignController(
    IHostEnvironment environment, TimeProvider clock, IStringLocalizer<DesignText> texts, IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("/design")]
    public IActionResult Index()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }
        ModelState.Add([new Problem(nameof(IndexPage.Wrong), "Problem.Required")], shared);
        var now = clock.GetUtcNow().UtcDateTime;
        return View(new IndexPage
        {
            Timeline =
            [
                Item("send", "wait", "Sent", now.AddDays(-4)),
                Item("arrow-counterclockwise", "warn", "Returned", now.AddDays(-2)),
                Item("check-lg", "good", "Approved", now),
            ],
            Pager = new(Page: 2, PageSize: 10, Total: 45),
        });
    }

    private TimelineItem Item(string icon, string tone, string key, DateTime at) => new()
    {
        Icon = icon,
        Tone = tone,
        What = texts[$"Timeline.{key}"],
        Who = texts["Person"],
        At = at,
        Text = tone == "warn" ? texts["Timeline.Text"].Value : null,
    };
}
