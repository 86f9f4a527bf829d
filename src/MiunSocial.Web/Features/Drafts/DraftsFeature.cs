namespace MiunSocial.Web.Features.Drafts;

public static class DraftsFeature
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddScoped<DraftRemoval>()
        .AddScoped<DraftWorkflow>()
        .AddScoped<DraftQueries>()
        .AddScoped<BesideQueries>()
        .AddScoped<PassageQuotes>()
        .AddScoped<DraftPages>();
}
