using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>A picture within the portal's own pages. It never changes, so a browser asks once.</summary>
public sealed class ImageAnswer(KeptFile image) : StoredFileAnswer(image)
{
    protected override string CacheControl => "private, max-age=31536000, immutable";
}
