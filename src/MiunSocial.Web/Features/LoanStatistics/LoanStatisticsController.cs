using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanStatistics;

/// <summary>How channels are lent, in figures that name nobody.</summary>
[Authorize(Policies.Decide)]
[Route("/loans/statistics")]
public sealed class LoanStatisticsController(StatisticsQueries queries, IStringLocalizer<LoanStatisticsText> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken) => View("Index", await queries.PageAsync(year, cancellationToken));

    /// <summary>The table of months, as a spreadsheet opens it.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(int? year, CancellationToken cancellationToken)
    {
        var page = await queries.PageAsync(year, cancellationToken);
        string[] headings = [texts["Month"], .. page.Figures.Total.Columns.Select(column => texts[$"Column.{column.Key}"].Value)];
        var rows = page.Figures.ByMonth.Select(IReadOnlyList<string> (month) =>
            [month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), .. month.Outcomes.Columns.Select(column => column.Count.ToString(CultureInfo.InvariantCulture))]);
        return await this.CsvAsync(FormattableString.Invariant($"loans-{page.Years.Shown}.csv"), headings, rows, cancellationToken);
    }
}
