namespace MiunSocial.Web.Features.Guidelines;

public static class GuidelinesFeature
{
    public static IServiceCollection AddGuidelines(this IServiceCollection services)
    {
        services.AddSingleton<GuidelineSearch>();
        services.AddScoped<GuidelineScopes>();
        return services.AddScoped<GuidelineQueries>();
    }
}
