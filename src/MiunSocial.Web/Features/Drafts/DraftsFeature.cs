namespace MiunSocial.Web.Features.Drafts;

public static class DraftsFeature
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddScoped<DraftWorkflow>()
        .AddScoped<DraftQueries>()
        .AddScoped<BesideQueries>()
        .AddScoped<DraftPages>();
}
