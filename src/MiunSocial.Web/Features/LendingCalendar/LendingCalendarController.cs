using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>When channels are lent, and when they can be had.</summary>
[Authorize(Policies.TakePartInLoans)]
[Route("/loans/calendar")]
public sealed class LendingCalendarController(CalendarQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? month, string? channel, CancellationToken cancellationToken) =>
        await queries.MonthAsync(channel, month, cancellationToken) is { } page ? View("Index", page) : Nothing(channel);

    [HttpGet("list")]
    public async Task<IActionResult> List(string? channel, CancellationToken cancellationToken) =>
        await queries.ListAsync(channel, cancellationToken) is { } page ? View("List", page) : Nothing(channel);

    /// <summary>The part of an application's form that follows its fields. What is not a day yet is no day.</summary>
    [HttpGet("free")]
    public async Task<IActionResult> Free(Guid? channelId, DateOnly? firstDay, DateOnly? lastDay, CancellationToken cancellationToken) =>
        PartialView("_FreeSpans", await queries.FreeAsync(channelId, firstDay, lastDay, cancellationToken));

    /// <summary>No channel at all is lent, or not the one that was named.</summary>
    private IActionResult Nothing(string? channel) => string.IsNullOrEmpty(channel) ? View("Empty") : NotFound();
}
