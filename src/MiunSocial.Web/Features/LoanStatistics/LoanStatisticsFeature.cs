namespace MiunSocial.Web.Features.LoanStatistics;

public static class LoanStatisticsFeature
{
    public static IServiceCollection AddLoanStatistics(this IServiceCollection services) => services.AddScoped<StatisticsQueries>();
}
