namespace MiunSocial.Web.Features.Verify;

public static class VerifyFeature
{
    public static IServiceCollection AddVerify(this IServiceCollection services) => services.AddSingleton<LookAlikes>();
}
