namespace MiunSocial.Web.Features.Requests;

public static class RequestsFeature
{
    public static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddScoped<RequestWorkflow>()
        .AddScoped<RequestQueries>()
        .AddScoped<RequestPages>()
        .AddScoped<RequestReminding>()
        .AddScoped<ChannelFromRequest>();
}
