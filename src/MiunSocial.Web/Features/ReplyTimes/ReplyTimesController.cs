using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ReplyTimes;

/// <summary>How the promise of a reply is kept.</summary>
[Authorize(Policies.Decide)]
[Route("/approvals/replies")]
public sealed class ReplyTimesController(ReplyTimeQueries queries, IStringLocalizer<ReplyTimesText> texts, IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken) => View("Index", await queries.PageAsync(year, cancellationToken));

    /// <summary>The table of months, as a spreadsheet opens it.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(int? year, CancellationToken cancellationToken)
    {
        var page = await queries.PageAsync(year, cancellationToken);
        var rows = page.Figures.ByMonth.Select(IReadOnlyList<string> (month) =>
        [
            month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Number(month.Figures.Decided), Number(month.Figures.InTime), Number(month.Figures.Late),
            Number(month.Figures.Median), Number(month.Figures.Ninetieth),
        ]);
        return await FileAsync($"replies-{page.Years.Shown}.csv", ["Month", "Decided", "InTime", "Late", "Median", "Ninetieth"], rows, cancellationToken);
    }

    /// <summary>Every request that was decided late.</summary>
    [HttpGet("late")]
    public async Task<IActionResult> Late(int? year, CancellationToken cancellationToken)
    {
        var page = await queries.PageAsync(year, cancellationToken);
        var rows = page.Figures.Late.Select(IReadOnlyList<string> (one) =>
        [
            one.Reference, one.Title, shared[$"RequestType.{one.Type}"], one.Reply.DueOn.ToString("O", CultureInfo.InvariantCulture),
            one.Reply.DecidedOn.ToString("O", CultureInfo.InvariantCulture), Number(one.Reply.WorkingDays),
        ]);
        return await FileAsync($"late-replies-{page.Years.Shown}.csv", ["Reference", "Request", "Type", "DueOn", "DecidedOn", "Days"], rows, cancellationToken);
    }

    private Task<IActionResult> FileAsync(string name, string[] headings, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken) =>
        this.CsvAsync(name, [.. headings.Select(heading => texts[heading].Value)], rows, cancellationToken);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
