using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Email;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

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

    [HttpGet("/design/mails")]
    public IActionResult Mails(NoticeKind kind, string? language, [FromServices] SampleMails samples)
    {
        if (!environment.IsDevelopment() || !Enum.IsDefined(kind))
        {
            return NotFound();
        }
        HttpContext.Features.Set(new Framing { ShowsOwn = true });
        var letter = samples.Write(kind, TextsSetup.IsKnown(language) ? language! : TextsSetup.CurrentLanguage);
        return View("Mails", new Mails { Kind = kind, Letter = letter });
    }

    /// <summary>The HTML part as it is sent, to be shown within the other page.</summary>
    [HttpGet("/design/mails/{kind}/{language}")]
    public IActionResult Html(NoticeKind kind, string language, [FromServices] SampleMails samples)
    {
        if (!environment.IsDevelopment() || !ModelState.IsValid || !Enum.IsDefined(kind) || !TextsSetup.IsKnown(language))
        {
            return NotFound();
        }
        HttpContext.Features.Set(new Framing { By = ["'self'"], Style = LetterForms.Style });
        return Content(LetterForms.Html(samples.Write(kind, language)), "text/html; charset=utf-8");
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
