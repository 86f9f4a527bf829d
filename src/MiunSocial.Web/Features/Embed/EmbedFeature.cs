namespace MiunSocial.Web.Features.Embed;

public static class EmbedFeature
{
    public static IServiceCollection AddEmbed(this IServiceCollection services) => services.AddScoped<EmbedQueries>();
}
