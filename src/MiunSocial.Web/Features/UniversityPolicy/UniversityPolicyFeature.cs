namespace MiunSocial.Web.Features.UniversityPolicy;

public static class UniversityPolicyFeature
{
    public static IServiceCollection AddUniversityPolicy(this IServiceCollection services) => services
        .AddScoped<UniversityPolicyQueries>()
        .AddScoped<UniversityPolicyRegister>()
        .AddScoped<TermWords>();
}
