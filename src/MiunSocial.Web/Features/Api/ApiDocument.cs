using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Api;

/// <summary>
/// Says in the document what the code cannot: what each question and parameter is for, which examples answer, and how it fails. Types and
/// bounds are the code's own.
/// </summary>
public sealed class ApiDocument(IOptions<SiteOptions> site) : IOpenApiDocumentTransformer
{
    private const string KeyAsBearer = "bearer";
    private const string KeyInHeader = "apiKey";
    private const string SignedIn = "signedIn";

    /// <summary>What answers in a portal with the start data.</summary>
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["q"] = "student",
        ["platform"] = "facebook",
        ["kind"] = "facebook-units",
        ["unit"] = "universitetet",
        ["audience"] = "current-students",
        ["language"] = "sv",
        ["status"] = "active",
        ["page"] = "1",
        ["pageSize"] = "25",
        ["url"] = "https://www.facebook.com/Mittuniversitetet",
    };

    private static readonly string[] Statuses = ["planned", "active", "paused", "closing", "closed", ApiParameters.AnyStatus];

    /// <summary>Failures that any question can meet.</summary>
    private static readonly int[] Anywhere = [401, 403, 429, 500, 503];

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = $"{site.Value.Name}: {site.Value.University(TextsSetup.English)}",
            Version = ApiFeature.Version,
            Description = Say("Document.Description"),
        };
        document.Tags = null;
        document.AddComponent("Problem", await context.GetOrCreateSchemaAsync(typeof(ApiProblem), cancellationToken: cancellationToken));
        AddSecurity(document);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(one => one.Value))
        {
            Describe(operation, document);
        }
    }

    private static void AddSecurity(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(KeyAsBearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "msk_…",
            Description = Say("Security.bearer"),
        });
        document.AddComponent<IOpenApiSecurityScheme>(KeyInHeader, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = ApiCallers.KeyHeader,
            Description = Say("Security.apiKey"),
        });
        document.AddComponent<IOpenApiSecurityScheme>(SignedIn, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "__Host-miunsocial-signin",
            Description = Say("Security.signedIn"),
        });
        // Any one of them, or none where the policy opens the API.
        document.Security =
        [
            .. new[] { KeyAsBearer, KeyInHeader, SignedIn }
                .Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, document)] = [] }),
            new OpenApiSecurityRequirement(),
        ];
    }

    private static void Describe(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Tags = null;
        operation.Summary = Say($"Operation.{operation.OperationId}");
        operation.Description = Say($"Operation.{operation.OperationId}.Text");
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            Describe(parameter);
        }
        var responses = operation.Responses ??= [];
        if (responses.TryGetValue("200", out var answer) && answer is OpenApiResponse found)
        {
            found.Description = Say("Status.200");
            found.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader { Description = Say("Header.ETag"), Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }
        responses["304"] = new OpenApiResponse { Description = Say("Status.304") };
        foreach (var status in Failures(operation))
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = Failure(status, document);
        }
    }

    private static IEnumerable<int> Failures(OpenApiOperation operation)
    {
        var parameters = (operation.Parameters ?? []).Select(parameter => parameter.In).ToList();
        IEnumerable<int> own =
        [
            .. parameters.Contains(ParameterLocation.Query) ? [400] : Array.Empty<int>(),
            .. parameters.Contains(ParameterLocation.Path) ? [404] : Array.Empty<int>(),
        ];
        return own.Concat(Anywhere).Order();
    }

    private static OpenApiResponse Failure(int status, OpenApiDocument document)
    {
        var failure = new OpenApiResponse
        {
            Description = Say($"Status.{status}"),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ApiProblem.MediaType] = new() { Schema = new OpenApiSchemaReference("Problem", document) },
            },
        };
        if (status is 429 or 503)
        {
            failure.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = new OpenApiHeader { Description = Say("Header.Retry-After"), Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            };
        }
        return failure;
    }

    private static void Describe(OpenApiParameter parameter)
    {
        parameter.Description = Say($"Parameter.{parameter.Name}");
        if (Examples.TryGetValue(parameter.Name ?? "", out var example))
        {
            parameter.Example = int.TryParse(example, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(example);
        }
        if (parameter is { Name: "status", Schema: OpenApiSchema status })
        {
            status.Enum = [.. Statuses.Select(one => (JsonNode)JsonValue.Create(one))];
        }
        if (parameter is { Name: "page" or "pageSize", Schema: OpenApiSchema counted })
        {
            counted.Default = JsonValue.Create(parameter.Name == "page" ? 1 : ChannelsQuery.UsualPageSize);
        }
    }

    private static string Say(string key) => ApiParameters.InEnglish(key) ?? "";
}
