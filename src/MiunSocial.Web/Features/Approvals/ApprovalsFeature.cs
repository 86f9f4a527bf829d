namespace MiunSocial.Web.Features.Approvals;

public static class ApprovalsFeature
{
    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddScoped<ApprovalQueries>()
        .AddScoped<QueueReader>()
        .AddScoped<DeskOfficers>()
        .AddScoped<DeskQueries>()
        .AddScoped<DeskRules>()
        .AddScoped<Assignment>();
}
