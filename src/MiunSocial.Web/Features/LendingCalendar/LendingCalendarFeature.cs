namespace MiunSocial.Web.Features.LendingCalendar;

public static class LendingCalendarFeature
{
    public static IServiceCollection AddLendingCalendar(this IServiceCollection services) => services
        .AddScoped<LendableChannels>()
        .AddScoped<ChannelDaysReader>()
        .AddScoped<CalendarQueries>();
}
