using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <param name="Hash">Of the content.</param>
public sealed record KeptFile(string Name, AttachmentKind Kind, long Length, Guid FileId, string Hash);

/// <summary>
/// A stored file, sent piece by piece as the kind that its content was found to be. A browser that has it is told so: what is stored
/// never changes.
/// </summary>
public abstract class StoredFileAnswer(KeptFile file) : IActionResult
{
    /// <summary>What a reader's own browser may keep, and for how long.</summary>
    protected abstract string CacheControl { get; }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (http, cancellationToken) = (context.HttpContext, context.HttpContext.RequestAborted);
        var tag = new EntityTagHeaderValue($"\"{file.Hash}\"");
        http.Features.Set(new Sandboxed());
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = CacheControl;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        Describe(http.Response.Headers, file);
        http.Response.ContentType = file.Kind.MediaType();
        http.Response.ContentLength = file.Length;
        await foreach (var piece in http.RequestServices.GetRequiredService<FileStore>().ReadAsync(file.FileId, cancellationToken))
        {
            await http.Response.Body.WriteAsync(piece, cancellationToken);
        }
    }

    protected virtual void Describe(IHeaderDictionary headers, KeptFile sent)
    {
    }
}
