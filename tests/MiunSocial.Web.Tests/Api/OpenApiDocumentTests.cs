using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;
using MiunSocial.Domain.Access;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Guards;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Api;

/// <summary>The document is valid, says all there is, and equals the answers.</summary>
public sealed class OpenApiDocumentTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    /// <summary>What every question can be answered with.</summary>
    private static readonly string[] Anywhere = ["200", "304", "401", "403", "429", "500", "503"];

    /// <summary>A path of the document, a question that it answers, and the status.</summary>
    public static TheoryData<string, string, int> Questions => new()
    {
        { "/api/v1/channels", "channels?pageSize=100&status=any", 200 },
        { "/api/v1/channels", "channels?q=nosuchchannel", 200 },
        { "/api/v1/channels", "channels?page=0&kind=x", 400 },
        { "/api/v1/channels/{id}", "channels/oppen-provkanal-exempel-api-oppen", 200 },
        { "/api/v1/channels/{id}", "channels/nothing-here", 404 },
        { "/api/v1/verify", $"verify?url=instagram.com/{ApiPortal.PublicHandle}", 200 },
        { "/api/v1/verify", "verify?url=facebook.com/exempel.socionomprogrammet", 200 },
        { "/api/v1/verify", "verify?url=facebook.com/no.such.account", 200 },
        { "/api/v1/verify", "verify?url=nothing", 200 },
        { "/api/v1/verify", "verify", 400 },
        { "/api/v1/platforms", "platforms", 200 },
        { "/api/v1/kinds", "kinds", 200 },
        { "/api/v1/units", "units", 200 },
    };

    [Fact]
    public async Task Document_IsValid_AndNamesEachEndpoint()
    {
        var text = (await DocumentAsync()).GetRawText();

        var read = OpenApiDocument.Parse(text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(
            PortalEndpoint.Of(portal).Where(endpoint => endpoint.Address.StartsWith("/api/v1", StringComparison.Ordinal)).Select(endpoint => endpoint.Address),
            read.Document!.Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_LeavesNothingUnsaid()
    {
        var document = OpenApiDocument.Parse((await DocumentAsync()).GetRawText(), "json").Document!;

        var operations = document.Paths.SelectMany(path => path.Value.Operations!, (path, operation) => (Path: path.Key, Operation: operation.Value)).ToList();
        Guard.Empty("Operations without words", operations.Where(one => !AreSaid(one.Operation.OperationId, one.Operation.Summary, one.Operation.Description)).Select(one => one.Path));
        Guard.Empty(
            "Parameters without words, example or bounds",
            from one in operations
            from parameter in one.Operation.Parameters ?? []
            where !AreSaid(parameter.Description) || !IsBounded(parameter)
            select $"{one.Path}: {parameter.Name}");
        Guard.Empty(
            "Answers that are not described",
            from one in operations
            from status in Anywhere
            where !one.Operation.Responses!.TryGetValue(status, out var response) || !AreSaid(response.Description)
            select $"{one.Path}: {status}");
        Assert.Equal(["apiKey", "bearer", "signedIn"], document.Components!.SecuritySchemes!.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Answers_AreAsTheDocumentSays(string path, string question, int status)
    {
        using var program = await portal.WithKeyAsync(Enum.GetValues<ApiScope>());
        var document = await DocumentAsync();

        var answer = await program.AskAsync(question);

        Assert.Equal((HttpStatusCode)status, answer.Status);
        var content = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty($"{status}").GetProperty("content");
        var schema = content.GetProperty(answer.ContentHeaders.ContentType!.MediaType!).GetProperty("schema");
        Guard.Empty("Deviations", new JsonSchemas(document).Deviations(answer.Json, schema));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Refusals_AreAsTheDocumentSays(int status)
    {
        using var program = status == 401 ? await portal.AsVisitorAsync() : await portal.WithKeyAsync(ApiScope.PeopleRead);
        var document = await DocumentAsync();

        var answer = await program.AskAsync("kinds");

        Assert.Equal((HttpStatusCode)status, answer.Status);
        Guard.Empty("Deviations", new JsonSchemas(document).Deviations(answer.Json, document.GetProperty("components").GetProperty("schemas").GetProperty("Problem")));
    }

    [Fact]
    public async Task Answers_WithoutPeople_AreAsTheDocumentSaysToo()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        var document = await DocumentAsync();

        var answer = await program.AskAsync("channels");

        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("ChannelsAnswer");
        Guard.Empty("Deviations", new JsonSchemas(document).Deviations(answer.Json, schema));
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        return (await program.Client.AskAsync("/openapi/v1.json", program.Key)).Json;
    }

    private static bool AreSaid(params string?[] words) => words.All(word => !string.IsNullOrWhiteSpace(word));

    private static bool IsBounded(IOpenApiParameter parameter) => parameter.In == ParameterLocation.Path || (parameter.Example is not null && parameter.Schema switch
    {
        { Enum.Count: > 0 } or { Pattern: not null } or { MaxLength: not null } => true,
        { Minimum: not null, Maximum: not null } => true,
        _ => false,
    });
}
