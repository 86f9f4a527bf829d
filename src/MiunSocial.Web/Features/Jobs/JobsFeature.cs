namespace MiunSocial.Web.Features.Jobs;

public static class JobsFeature
{
    public static IServiceCollection AddJobPages(this IServiceCollection services) =>
        services.AddScoped<JobQueries>().AddScoped<JobStarts>().AddScoped<JobWords>();
}
