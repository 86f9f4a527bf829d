namespace MiunSocial.Web.Features.Audiences;

public static class AudiencesFeature
{
    public static IServiceCollection AddAudiences(this IServiceCollection services) => services
        .AddScoped<AudienceRegister>()
        .AddScoped<AudienceQueries>();
}
