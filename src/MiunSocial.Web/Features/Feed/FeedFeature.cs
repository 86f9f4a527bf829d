namespace MiunSocial.Web.Features.Feed;

public static class FeedFeature
{
    public static IServiceCollection AddFeed(this IServiceCollection services) => services.AddScoped<FeedQueries>().AddScoped<AtomFeed>();
}
