using Microsoft.Net.Http.Headers;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A file to be saved, never shown within the portal's own pages. A reader's browser asks each time whether they may still see it.</summary>
public sealed class AttachmentAnswer(KeptFile file) : StoredFileAnswer(file)
{
    protected override string CacheControl => "private, no-cache";

    protected override void Describe(IHeaderDictionary headers, KeptFile sent)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(sent.Name);
        headers.ContentDisposition = disposition.ToString();
    }
}
