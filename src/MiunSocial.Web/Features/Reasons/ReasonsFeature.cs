namespace MiunSocial.Web.Features.Reasons;

public static class ReasonsFeature
{
    public static IServiceCollection AddReasons(this IServiceCollection services) => services
        .AddScoped<ReasonRegister>()
        .AddScoped<ReasonQueries>();
}
