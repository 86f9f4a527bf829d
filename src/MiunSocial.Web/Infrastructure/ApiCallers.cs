using Microsoft.Net.Http.Headers;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Infrastructure;

/// <summary>What programs meet before an answer is made: who they are, what they may send, and who may read the answer.</summary>
public static class ApiCallers
{
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    private static readonly PathString Versioned = "/api/v1";

    /// <summary>Whether the answers there are for programs, failures too.</summary>
    public static bool IsForPrograms(PathString path) => path.StartsWithSegments(Versioned) || path.StartsWithSegments("/openapi");

    public static void UseApiCallers(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!IsForPrograms(context.Request.Path))
        {
            await next(context);
            return;
        }
        if (KeyIn(context.Request) is { } text)
        {
            var caller = await context.RequestServices.GetRequiredService<KeyRing>().RecogniseAsync(text, context.RequestAborted);
            context.Features.Set(caller);
            context.User = caller.ToPrincipal();
        }
        if (!await AnswerAsync(context))
        {
            await next(context);
        }
    });

    /// <summary>A challenge, and why the key that was shown is none.</summary>
    public static void Challenge(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = ApiCaller.Of(context) is { IsRefused: true } ? """Bearer error="invalid_token" """.Trim() : "Bearer";
    }

    /// <returns>Whether the request is answered already: it is no question, or there is nothing there.</returns>
    private static async Task<bool> AnswerAsync(HttpContext context)
    {
        await AllowOtherSitesAsync(context);
        var isRead = HttpMethods.IsGet(context.Request.Method);
        if (HttpMethods.IsOptions(context.Request.Method) && context.Response.Headers.AccessControlAllowOrigin.Count > 0)
        {
            context.Response.Headers.AccessControlAllowMethods = HttpMethods.Get;
            context.Response.Headers.AccessControlAllowHeaders = HeaderNames.IfNoneMatch;
            context.Response.Headers.AccessControlMaxAge = "600";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (context.GetEndpoint() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (!isRead)
        {
            context.Response.Headers.Allow = HttpMethods.Get;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
        else
        {
            return false;
        }
        return true;
    }

    /// <summary>Where anyone may ask, the pages of any site may. They never get more than a visitor does: a browser sends no cookie along.</summary>
    private static async Task AllowOtherSitesAsync(HttpContext context)
    {
        var doors = await context.RequestServices.GetRequiredService<Openness>().GetAsync(context.RequestAborted);
        if (doors.Api)
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.AccessControlExposeHeaders = "ETag, Last-Modified, Retry-After";
        }
    }

    private static string? KeyIn(HttpRequest request) =>
        request.Headers[KeyHeader] is [{ } key, ..] ? key
        : request.Headers.Authorization is [{ } authorization, ..] && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
        : null;
}
