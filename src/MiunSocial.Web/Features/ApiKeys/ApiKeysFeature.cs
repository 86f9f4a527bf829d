namespace MiunSocial.Web.Features.ApiKeys;

public static class ApiKeysFeature
{
    public static IServiceCollection AddApiKeys(this IServiceCollection services) => services
        .AddScoped<ApiKeyRegister>()
        .AddScoped<ApiKeyQueries>();
}
