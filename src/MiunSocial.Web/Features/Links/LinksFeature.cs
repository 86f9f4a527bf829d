namespace MiunSocial.Web.Features.Links;

public static class LinksFeature
{
    public static IServiceCollection AddLinks(this IServiceCollection services) => services
        .AddScoped<LinkWorkflow>()
        .AddScoped<LinkQueries>();
}
