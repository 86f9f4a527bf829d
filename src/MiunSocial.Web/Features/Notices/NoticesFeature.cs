namespace MiunSocial.Web.Features.Notices;

public static class NoticesFeature
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<NoticeQueries>()
        .AddScoped<NoticeReading>()
        .AddScoped<NoticeSettings>();
}
