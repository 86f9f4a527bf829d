namespace MiunSocial.Web.Features.LoanStatistics;

public sealed class LoanStatisticsText;
