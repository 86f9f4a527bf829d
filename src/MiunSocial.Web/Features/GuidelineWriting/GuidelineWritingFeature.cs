using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Features.GuidelineWriting;

public static class GuidelineWritingFeature
{
    public static IServiceCollection AddGuidelineWriting(this IServiceCollection services) => services
        .AddScoped<GuidelineNotices>()
        .AddScoped<GuidelineSaves>()
        .AddScoped<GuidelineWorkflow>()
        .AddScoped<WritingQueries>()
        .AddScoped<ManageQueries>()
        .AddScoped<PlaceRules>()
        .AddScoped<Images>()
        .AddScoped<EditorPages>()
        .AddScoped<WritingPages>();
}
