using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanStatistics;

public sealed record StatisticsPage
{
    public required YearChoice Years { get; init; }

    public required YearFigures Figures { get; init; }
}
