namespace MiunSocial.Web.Features.GuidelineVersions;

public static class GuidelineVersionsFeature
{
    public static IServiceCollection AddGuidelineVersions(this IServiceCollection services) => services
        .AddScoped<VersionQueries>()
        .AddScoped<CompareQueries>();
}
