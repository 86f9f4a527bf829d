namespace MiunSocial.Domain.Attachments;

/// <summary>
/// Looks whether a file is what its name says. The claims of whoever sends it count for nothing: each kind is known by its first and,
/// where the kind has an end, its last bytes, and an Office document by what its package holds.
/// </summary>
public static class AttachmentCheck
{
    /// <param name="content">To be sought in; only its ends are read, and of a package its list of parts.</param>
    /// <returns>Null if it can be attached.</returns>
    public static AttachmentFault? Look(string cleanName, Stream content)
    {
        if (AttachmentKinds.Of(cleanName) is not { } kind)
        {
            return AttachmentFault.UnknownKind;
        }
        return content.Length switch
        {
            0 => AttachmentFault.Empty,
            > AttachmentLimits.LargestFile => AttachmentFault.TooLarge,
            _ => Look(kind, content),
        };
    }

    private static AttachmentFault? Look(AttachmentKind kind, Stream content) => kind switch
    {
        AttachmentKind.Word or AttachmentKind.Excel or AttachmentKind.PowerPoint => OfficeContent.Look(kind, content),
        AttachmentKind.Pdf => Is(PdfContent.Is, content),
        AttachmentKind.Png => Is(ImageContent.IsPng, content),
        AttachmentKind.Jpeg => Is(ImageContent.IsJpeg, content),
        AttachmentKind.WebP => Is(ImageContent.IsWebP, content),
    };

    /// <summary>A file that is an archive as well would be taken for one by whoever unpacks it.</summary>
    private static AttachmentFault? Is(Func<Stream, bool> asNamed, Stream content) =>
        asNamed(content) && ZipEnd.Find(content) is null ? null : AttachmentFault.NotAsNamed;
}
