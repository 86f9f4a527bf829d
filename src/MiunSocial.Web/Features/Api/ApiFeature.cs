using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Api;

public static class ApiFeature
{
    /// <summary>The name of the document, and the only version there is.</summary>
    public const string Version = "v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        // The document is made from these options too, so that it cannot say otherwise than the answers.
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.Configure<ApiBehaviorOptions>(options =>
        {
            // Left empty, they reach the place that answers for all failures.
            options.SuppressMapClientErrors = true;
            options.InvalidModelStateResponseFactory = ApiParameters.Refuse;
        });
        services.AddOpenApi(Version, options =>
        {
            // Other answers, such as the stylesheet with the university's colours, are no part of it.
            options.ShouldInclude = described => described.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer<ApiDocument>();
        });
        return services.AddScoped<ApiQueries>().AddScoped<ApiLists>().AddSingleton<ApiAnswers>();
    }

    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi("/openapi/v1.json")
        .RequireAuthorization(Policies.ReadApi)
        .RequireRateLimiting(ProtectionSetup.ApiLimit);
}
