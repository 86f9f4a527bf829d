using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <param name="Hash">Of the content.</param>
public sealed record AttachedFile(string Name, AttachmentKind Kind, long Length, Guid FileId, string Hash);

/// <summary>
/// A file to be saved, never shown within the portal's own pages. It is sent piece by piece; a reader's own browser may keep it, and asks
/// each time whether it may still see it.
/// </summary>
public sealed class AttachmentAnswer(AttachedFile file) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (http, cancellationToken) = (context.HttpContext, context.HttpContext.RequestAborted);
        var tag = new EntityTagHeaderValue($"\"{file.Hash}\"");
        http.Features.Set(new Sandboxed());
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentType = file.Kind.MediaType();
        http.Response.ContentLength = file.Length;
        await foreach (var piece in http.RequestServices.GetRequiredService<FileStore>().ReadAsync(file.FileId, cancellationToken))
        {
            await http.Response.Body.WriteAsync(piece, cancellationToken);
        }
    }
}
