namespace MiunSocial.Web.Features.MyChannels;

public static class MyChannelsFeature
{
    public static IServiceCollection AddMyChannels(this IServiceCollection services) => services.AddScoped<MyChannelsQueries>();
}
