using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// Set where a form's files are not taken: they were too much together, or whoever sent them is not signed in. What was typed comes
/// before them in the form and has been read; they have not.
/// </summary>
public sealed class CutForm
{
    private const int MostFields = 100;

    private CutForm()
    {
    }

    /// <summary>The field of the first file; null if there was none.</summary>
    public string? FileField { get; private init; }

    public static bool Is(HttpContext context) => Of(context) is not null;

    public static CutForm? Of(HttpContext context) => context.Features.Get<CutForm>();

    /// <summary>Reads the fields before the first file, and leaves a form of those alone.</summary>
    /// <returns>Whether it could be read so far.</returns>
    public static async Task<bool> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return false;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // The whole is over any limit; what is read of it has its own.
            limit.MaxRequestBodySize = null;
        }
        try
        {
            var (fields, fileField) = await FieldsAsync(new(boundary.ToString(), context.Request.Body) { BodyLengthLimit = ProtectionSetup.LargestBody }, context.RequestAborted);
            context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
            context.Features.Set(new CutForm { FileField = fileField });
            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static async Task<(Dictionary<string, StringValues> Fields, string? FileField)> FieldsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var fields = new KeyValueAccumulator();
        var length = 0;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { } file)
            {
                return (fields.GetResults(), file.Name);
            }
            if (section.AsFormDataSection() is { } field)
            {
                var value = await field.GetValueAsync(cancellationToken);
                fields.Append(field.Name, value);
                length += value.Length;
            }
            if (fields.ValueCount > MostFields || length > ProtectionSetup.LargestBody)
            {
                throw new InvalidDataException("The form has too much text before its files.");
            }
        }
        return (fields.GetResults(), null);
    }
}
