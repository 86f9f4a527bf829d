using System.Globalization;
using Microsoft.OpenApi;

namespace MiunSocial.Web.Features.Api;

/// <summary>The document as its page shows it.</summary>
public sealed record ApiReference(IReadOnlyList<ApiOperation> Operations)
{
    /// <param name="channel">The slug of a channel to try with; null if there is none.</param>
    public static ApiReference Of(OpenApiDocument document, string? channel) => new(
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           select ApiOperation.Of(path.Key, operation.Value, channel),
    ]);
}

public sealed record ApiOperation
{
    /// <summary>In the text keys.</summary>
    public required string Key { get; init; }

    public required string Path { get; init; }

    /// <summary>An address that answers; null if there is nothing to try with.</summary>
    public required string? Try { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    public required IReadOnlyList<string> Statuses { get; init; }

    public static ApiOperation Of(string path, OpenApiOperation operation, string? channel)
    {
        var parameters = (operation.Parameters ?? []).Select(ApiParameter.Of).ToList();
        var query = parameters.Where(one => one.IsRequired && !one.IsInPath).Select(one => KeyValuePair.Create(one.Name, (string?)one.Example));
        var address = path.Replace("{id}", channel ?? "{id}", StringComparison.Ordinal);
        return new()
        {
            Key = operation.OperationId ?? "",
            Path = path,
            Try = address.Contains('{', StringComparison.Ordinal) ? null : $"{address}{QueryString.Create(query)}",
            Parameters = parameters,
            Statuses = [.. (operation.Responses ?? []).Keys.Order(StringComparer.Ordinal)],
        };
    }
}

public sealed record ApiParameter
{
    public required string Name { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsInPath { get; init; }

    /// <summary>What it may be, as a programmer reads it: <c>1–500</c>, <c>active | paused</c>, a pattern.</summary>
    public required string Form { get; init; }

    public required string Example { get; init; }

    public static ApiParameter Of(IOpenApiParameter parameter) => new()
    {
        Name = parameter.Name ?? "",
        IsRequired = parameter.Required,
        IsInPath = parameter.In == ParameterLocation.Path,
        Form = FormOf(parameter.Schema),
        Example = parameter.Example?.ToString() ?? "",
    };

    private static string FormOf(IOpenApiSchema? schema) => schema switch
    {
        { Enum.Count: > 0 } => string.Join(" | ", schema.Enum.Select(one => one.ToString())),
        { Minimum: not null, Maximum: not null } => $"{schema.Minimum}–{schema.Maximum}",
        { Pattern: not null } => schema.Pattern,
        { MaxLength: { } most } => string.Create(CultureInfo.InvariantCulture, $"≤ {most}"),
        _ => "",
    };
}
