using MiunSocial.Data.Exchange;

namespace MiunSocial.Web.Features.Imports;

public static class ImportsFeature
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportWords>()
        .AddScoped<ImportClaims>()
        .AddScoped<ImportFiles>()
        .AddScoped<ImportSaves>()
        .AddScoped<ImportCheck>()
        .AddScoped<ImportWriting>()
        .AddScoped<ImportRemoval>()
        .AddScoped<ImportNode>()
        .AddScoped<ImportWorkflow>()
        .AddScoped<ImportQueries>()
        .AddScoped<ImportReport>()
        .AddScoped<ImportTemplate>();
}
