namespace MiunSocial.Web.Features.ReplyTimes;

public static class ReplyTimesFeature
{
    public static IServiceCollection AddReplyTimes(this IServiceCollection services) => services.AddScoped<ReplyTimeQueries>();
}
