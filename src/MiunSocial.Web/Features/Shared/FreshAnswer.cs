using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// An answer for programs, which ask again and again: 304 to one that has it already. It may be kept, but never used without asking, and
/// by others only if whoever asked is nobody in particular.
/// </summary>
public sealed class FreshAnswer(byte[] body, string contentType) : IActionResult
{
    /// <summary>When what is told was last changed, in UTC; null where that is not known.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>Whether it is somebody's own, though they have not signed in: an address that is a secret says who they are.</summary>
    public bool IsPersonal { get; init; }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        // Weak, since the same answer may travel compressed.
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = !IsPersonal && IsAnybody(context.HttpContext) ? "public, no-cache" : "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, $"Cookie, Authorization, {ApiCallers.KeyHeader}");
        if (ChangedAt is { } changedAt)
        {
            response.Headers.LastModified = changedAt.ToString("R", CultureInfo.InvariantCulture);
        }
        if (Has(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.HttpContext.RequestAborted);
    }

    private static bool IsAnybody(HttpContext context) => context.User.Identity?.IsAuthenticated != true && ApiCaller.Of(context) is null;

    private static bool Has(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
