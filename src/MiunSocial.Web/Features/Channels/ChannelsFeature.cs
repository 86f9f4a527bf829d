namespace MiunSocial.Web.Features.Channels;

public static class ChannelsFeature
{
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddScoped<CatalogueListing>()
        .AddScoped<ChannelQueries>()
        .AddScoped<FinderQueries>()
        .AddScoped<ChannelDetailsQueries>();
}
