namespace MiunSocial.Web.Features.CalendarFeed;

public static class CalendarFeedFeature
{
    public static IServiceCollection AddCalendarFeed(this IServiceCollection services) => services
        .AddScoped<CalendarAddresses>()
        .AddScoped<SubscriptionQueries>()
        .AddScoped<FeedReader>()
        .AddScoped<FeedEvents>();
}
