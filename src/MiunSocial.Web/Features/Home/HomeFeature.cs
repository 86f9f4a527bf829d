namespace MiunSocial.Web.Features.Home;

public static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddScoped<HomeQueries>().AddScoped<WaitingQueries>();
}
