namespace MiunSocial.Web.Features.Design;

public static class DesignFeature
{
    public static IServiceCollection AddDesign(this IServiceCollection services) => services.AddSingleton<SampleMails>();
}
