using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Errors;

/// <summary>
/// A request that failed for a reason that passes, to be made again: a link for a page, and for a form everything that was typed.
/// </summary>
public sealed record NextTry
{
    /// <summary>The page gives its own, which is as good and newer, unless somebody else may be signed in by the time the form is sent.</summary>
    private const string AntiforgeryField = "__RequestVerificationToken";

    private const string PlainForm = "application/x-www-form-urlencoded";
    private const string FormWithFiles = "multipart/form-data";

    /// <summary>Forms there hold passwords, which are never written into a page.</summary>
    private const string WithPasswords = "/account";

    /// <summary>Path and query on this site.</summary>
    public required string Address { get; init; }

    /// <summary>What was sent, in its order; null for what was no form.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>>? Fields { get; init; }

    /// <summary>The fields whose files cannot be written into a page, and are to be chosen again.</summary>
    public IReadOnlyList<string> LostFiles { get; init; } = [];

    /// <summary>Whether such a field takes more than one.</summary>
    public bool TakesSeveralFiles { get; init; }

    /// <summary>
    /// Whether this is a form that somebody filled in while they were signed in, and sent when they no longer were. It can be sent
    /// again once they are; its own token is kept, which holds for nobody else.
    /// </summary>
    /// <remarks>Files are not read for somebody who is not known, but what was typed before them is.</remarks>
    public static async Task<bool> IsOfSomebodySignedOutAsync(HttpRequest request) =>
        (Is(request, PlainForm) || TakesFiles(request.HttpContext) is not null || request.ContentLength <= ProtectionSetup.LargestBody)
        && await IsRepeatableAsync(request, AskedFor(request.HttpContext).Path)
        && request.Form.ContainsKey(AntiforgeryField);

    private static bool Is(HttpRequest request, string contentType) => request.ContentType?.StartsWith(contentType, StringComparison.OrdinalIgnoreCase) == true;

    /// <returns>Null for what can only be done anew: a form that cannot be repeated as it was, or an address that is not ours.</returns>
    public static async Task<NextTry?> OfAsync(HttpContext context)
    {
        var request = context.Request;
        var (path, query) = AskedFor(context);
        // "//host" would lead to another site.
        var address = path.HasValue && !path.Value!.StartsWith("//", StringComparison.Ordinal)
            ? $"{request.PathBase.ToUriComponent()}{path.ToUriComponent()}{query}"
            : null;
        return address switch
        {
            null => null,
            _ when HttpMethods.IsGet(request.Method) => new() { Address = address, Fields = null },
            _ when await IsRepeatableAsync(request, path) => new()
            {
                Address = address,
                Fields = FieldsOf(request.Form, context.Response.StatusCode == StatusCodes.Status401Unauthorized),
                LostFiles = CutForm.Of(context) is { } cut
                    ? [.. new[] { cut.FileField }.OfType<string>()]
                    : [.. request.Form.Files.Select(file => file.Name).Distinct(StringComparer.Ordinal)],
                TakesSeveralFiles = TakesFiles(context)?.Several == true,
            },
            _ => null,
        };
    }

    /// <summary>The error page's own address is in its place by now. What is kept is decoded already, and must not be decoded again.</summary>
    internal static (PathString Path, string? Query) AskedFor(HttpContext context) => context switch
    {
        _ when context.Features.Get<IExceptionHandlerPathFeature>() is { } failed => (new PathString(failed.Path), context.Request.QueryString.ToUriComponent()),
        _ when context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused => (new PathString(refused.OriginalPath), refused.OriginalQueryString),
        _ => (context.Request.Path, context.Request.QueryString.ToUriComponent()),
    };

    /// <summary>
    /// How much it may be is settled already: larger bodies are refused before they reach a page. The page gives a form a token of
    /// its own, so what another site sent must not be among it; browsers say where a form stands.
    /// </summary>
    private static async Task<bool> IsRepeatableAsync(HttpRequest request, PathString path) =>
        HttpMethods.IsPost(request.Method)
        && request.Headers["Sec-Fetch-Site"] is not ["cross-site" or "same-site"]
        && request.HasFormContentType
        && !path.StartsWithSegments(WithPasswords)
        && await CanBeReadAsync(request)
        && (request.Form.Files.Count == 0 || TakesFiles(request.HttpContext) is not null);

    /// <summary>A form that nobody has read yet is read as far as it can be repeated.</summary>
    private static async Task<bool> CanBeReadAsync(HttpRequest request)
    {
        var context = request.HttpContext;
        var isRead = context.Features.Get<IFormFeature>()?.Form is not null;
        return !isRead && Is(request, FormWithFiles) && TakesFiles(context) is not null
            ? await CutForm.ReadAsync(context)
            : await FormsSetup.RefusalOfAsync(request) is null;
    }

    /// <summary>What the endpoint that was asked for says of files; those of others cannot be left out.</summary>
    private static TakesFilesAttribute? TakesFiles(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
            ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint
            ?? context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<TakesFilesAttribute>();
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IFormCollection form, bool withToken) =>
    [
        .. from field in form
           where field.Key != AntiforgeryField || withToken
           from value in field.Value
           select KeyValuePair.Create(field.Key, value ?? ""),
    ];
}
