namespace MiunSocial.Web.Features.Platforms;

public static class PlatformsFeature
{
    public static IServiceCollection AddPlatforms(this IServiceCollection services) => services
        .AddScoped<PlatformsRegister>()
        .AddScoped<PlatformsQueries>();
}
