using Microsoft.AspNetCore.Mvc.Rendering;

namespace MiunSocial.Web.Features.LoanStatistics;

public sealed record StatisticsPage
{
    public required int Year { get; init; }

    public required IReadOnlyList<SelectListItem> Years { get; init; }

    public required YearFigures Figures { get; init; }
}
