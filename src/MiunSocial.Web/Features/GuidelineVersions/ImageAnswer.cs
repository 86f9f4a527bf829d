using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <param name="Hash">Of the content.</param>
public sealed record KeptImage(AttachmentKind Kind, long Length, Guid FileId, string Hash);

/// <summary>A picture within the portal's own pages, of a kind that its content was found to be. It never changes, so a browser asks once.</summary>
public sealed class ImageAnswer(KeptImage image) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (http, cancellationToken) = (context.HttpContext, context.HttpContext.RequestAborted);
        var tag = new EntityTagHeaderValue($"\"{image.Hash}\"");
        http.Features.Set(new Sandboxed());
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = image.Kind.MediaType();
        http.Response.ContentLength = image.Length;
        await foreach (var piece in http.RequestServices.GetRequiredService<FileStore>().ReadAsync(image.FileId, cancellationToken))
        {
            await http.Response.Body.WriteAsync(piece, cancellationToken);
        }
    }
}
