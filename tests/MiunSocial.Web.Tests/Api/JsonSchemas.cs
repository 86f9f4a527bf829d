using System.Text.Json;

namespace MiunSocial.Web.Tests.Api;

/// <summary>
/// Compares an answer with what the document says of it, strictly: what the schema does not name must not be there. It knows as much of
/// JSON Schema as the document uses, and fails on the rest.
/// </summary>
internal sealed class JsonSchemas(JsonElement document)
{
    private static readonly HashSet<string> Understood =
        ["$ref", "type", "properties", "required", "items", "enum", "oneOf", "format", "pattern", "description", "additionalProperties", "minimum", "maximum", "default"];

    public IEnumerable<string> Deviations(JsonElement value, JsonElement schema, string at = "$")
    {
        if (schema.EnumerateObject().Select(one => one.Name).FirstOrDefault(name => !Understood.Contains(name)) is { } unknown)
        {
            return [$"{at}: the schema says {unknown}, which this test does not know"];
        }
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Deviations(value, Resolve(reference.GetString()!), at);
        }
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Any(one => !Deviations(value, one, at).Any()) ? [] : [$"{at}: none of the schemas fits {value}"];
        }
        return
        [
            .. schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)) ? [$"{at}: {TypeOf(value)} instead of {type}"] : Array.Empty<string>(),
            .. schema.TryGetProperty("enum", out var members) && !members.EnumerateArray().Any(member => JsonElement.DeepEquals(member, value)) ? [$"{at}: {value} is not among {members}"] : Array.Empty<string>(),
            .. value.ValueKind switch
            {
                JsonValueKind.Object => OfObject(value, schema, at),
                JsonValueKind.Array => value.EnumerateArray().SelectMany((item, place) => Deviations(item, schema.GetProperty("items"), $"{at}[{place}]")),
                _ => [],
            },
        ];
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return schema.TryGetProperty("additionalProperties", out var each)
                ? value.EnumerateObject().SelectMany(one => Deviations(one.Value, each, $"{at}.{one.Name}"))
                : [$"{at}: an object that the schema says nothing of"];
        }
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        return required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}: no {name}")
            .Concat(value.EnumerateObject().SelectMany(one => properties.TryGetProperty(one.Name, out var property)
                ? Deviations(one.Value, property, $"{at}.{one.Name}")
                : [$"{at}: {one.Name} is not in the schema"]));
    }

    private JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (element, part) => element.GetProperty(part));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        JsonValueKind.Number when value.TryGetInt64(out _) => "integer",
        _ => "number",
    };
}
