namespace MiunSocial.Web.Features.Kinds;

public static class KindsFeature
{
    public static IServiceCollection AddKinds(this IServiceCollection services) => services
        .AddScoped<KindRegister>()
        .AddScoped<KindQueries>();
}
